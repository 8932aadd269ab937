package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BytesTest {
    private final byte[] array = {0, 1, 2, 3, 4};
    private final Bytes slice = Bytes.wrap(array, 1, 3);

    @Test
    void copiesDoNotChangeWithTheirSource() {
        Bytes copy = Bytes.of(array);
        Bytes part = Bytes.of(array, 1, 3);
        Arrays.fill(array, (byte) 9);
        assertThat(copy.toHex()).isEqualTo("0001020304");
        assertThat(part.toHex()).isEqualTo("010203");
    }

    @Test
    void whatItGivesOutIsACopyToo() {
        slice.toByteArray()[0] = 9;
        assertThat(slice.get(0)).isEqualTo((byte) 1);
        assertThatThrownBy(() -> slice.asByteBuffer().put(0, (byte) 9)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void equalBytesAreEqualWhereverTheyLie() {
        assertThat(slice).isEqualTo(Bytes.fromHex("010203")).hasSameHashCodeAs(Bytes.fromHex("010203"));
        assertThat(slice)
                .isNotEqualTo(Bytes.fromHex("010204"))
                .isNotEqualTo(Bytes.fromHex("0102"))
                .isNotEqualTo("bytes[3]");
        assertThat(Bytes.of()).isSameAs(Bytes.EMPTY).isEqualTo(Bytes.wrap(array, 5, 0));
    }

    @Test
    void slicesShareTheirMemory() {
        assertThat(slice.slice(1, 3).toHex()).isEqualTo("0203");
        assertThat(slice.slice(1, 3).array).isSameAs(array);
        assertThat(slice.slice(3, 3).isEmpty()).isTrue();
        assertThat(slice.asByteBuffer().remaining()).isEqualTo(3);
        assertThat(slice.asByteBuffer().get(2)).isEqualTo((byte) 3);
    }

    @Test
    void compactLetsGoOfTheRest() {
        assertThat(slice.compact()).isEqualTo(slice);
        assertThat(slice.compact().array).hasSize(3);
        Bytes compact = slice.compact();
        assertThat(compact.compact()).isSameAs(compact);
    }

    @Test
    void copiesIntoAnArray() {
        byte[] target = new byte[5];
        slice.copyTo(target, 2);
        assertThat(target).containsExactly(0, 0, 1, 2, 3);
        assertThatThrownBy(() -> slice.copyTo(target, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyBoundIsChecked() {
        assertThatThrownBy(() -> slice.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.of(array, 3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.wrap(array, -1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void speaksUtf8AndHex() {
        assertThat(Bytes.utf8("é𝕏").toHex()).isEqualTo("c3a9f09d958f");
        assertThat(Bytes.fromHex("C3A9").toUtf8()).isEqualTo("é");
        assertThat(Bytes.fromHex("ff").toUtf8()).isEqualTo("\ufffd");
        assertThatThrownBy(() -> Bytes.fromHex("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bytes.fromHex("zz")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toStringTellsTheLengthOnly() {
        assertThat(Bytes.utf8("secret")).hasToString("bytes[6]");
        assertThat(Bytes.EMPTY).hasToString("bytes[0]");
    }
}
