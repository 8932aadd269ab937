package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Int128Test {
    private static final String HEX_128 = "000102030405060708090a0b0c0d0e0f";
    private static final String HEX_256 = HEX_128 + "101112131415161718191a1b1c1d1e1f";

    @Test
    void int128KeepsTheOrderOfTheWire() {
        Int128 value = Int128.of(Hex.bytes(HEX_128));
        assertThat(value).isEqualTo(new Int128(0x0706050403020100L, 0x0f0e0d0c0b0a0908L));
        assertThat(value.toByteArray()).isEqualTo(Hex.bytes(HEX_128));
        assertThat(value).hasToString(HEX_128);
    }

    @Test
    void int256KeepsTheOrderOfTheWire() {
        Int256 value = Int256.of(Hex.bytes(HEX_256));
        assertThat(value.first()).isEqualTo(0x0706050403020100L);
        assertThat(value.fourth()).isEqualTo(0x1f1e1d1c1b1a1918L);
        assertThat(value.toByteArray()).isEqualTo(Hex.bytes(HEX_256));
        assertThat(value).hasToString(HEX_256);
    }

    @Test
    void anotherNumberOfBytesIsAnError() {
        assertThatThrownBy(() -> Int128.of(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("int128: expected 16 bytes, got 15");
        assertThatThrownBy(() -> Int256.of(new byte[33]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("int256: expected 32 bytes, got 33");
    }
}
