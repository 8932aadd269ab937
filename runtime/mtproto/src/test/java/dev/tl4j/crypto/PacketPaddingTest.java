package dev.tl4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketPaddingTest {
    @Property
    void theShortestPaddingFillsABlockAndNoMore(@ForAll @IntRange(max = 5_000_000) int length) {
        int padding = PacketPadding.shortest(length);
        assertThat(padding).isBetween(12, 27);
        assertThat((32 + length + padding) % 16).isZero();
    }

    @ParameterizedTest
    @CsvSource({"64, 20, 20", "64, 0, 0", "1056, 0, 0", "1104, 48, 48"})
    void readsTheLengthOfTheData(int plain, int field, int expected) {
        assertThat(PacketPadding.dataLength(plaintext(plain, field), 0, plain)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    16   | 0           | plaintext: expected at least 32 bytes, got 16
                    64   | -4          | message length: expected a multiple of 4, got -4
                    64   | -2147483648 | message length: expected a multiple of 4, got -2147483648
                    64   | 18          | message length: expected a multiple of 4, got 18
                    64   | 24          | padding: expected 12 to 1024 bytes, got 8
                    64   | 36          | padding: expected 12 to 1024 bytes, got -4
                    64   | 2147483644  | padding: expected 12 to 1024 bytes, got -2147483612
                    1072 | 12          | padding: expected 12 to 1024 bytes, got 1028
                    """)
    void refusesLengthsThatLeaveTooMuchOrTooLittlePadding(int plain, int field, String message) {
        byte[] bytes = plain < 32 ? new byte[plain] : plaintext(plain, field);
        assertThatThrownBy(() -> PacketPadding.dataLength(bytes, 0, plain))
                .isInstanceOf(CryptoException.class)
                .hasMessage(message);
    }

    @Test
    void looksOnlyWithinTheArray() {
        assertThatThrownBy(() -> PacketPadding.dataLength(new byte[64], 16, 64))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static byte[] plaintext(int length, int field) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < 4; i++) {
            bytes[28 + i] = (byte) (field >> 8 * i);
        }
        return bytes;
    }
}
