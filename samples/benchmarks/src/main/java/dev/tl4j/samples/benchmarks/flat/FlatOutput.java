package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.tl.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A growing array, of the size that {@link dev.tl4j.tl.TlObject#encode} begins with. */
final class FlatOutput {
    private byte[] bytes = new byte[512];
    private int at;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, at);
    }

    void int32(int value) {
        require(4);
        FlatInput.INT.set(bytes, at, value);
        at += 4;
    }

    void int64(long value) {
        require(8);
        FlatInput.LONG.set(bytes, at, value);
        at += 8;
    }

    void string(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        pass(encoded.length);
    }

    void bytes(Bytes value) {
        length(value.size());
        value.copyTo(bytes, at);
        pass(value.size());
    }

    void count(int count) {
        int32(FlatInput.VECTOR_ID);
        int32(count);
    }

    void ints(List<Integer> values) {
        count(values.size());
        for (int i = 0; i < values.size(); i++) {
            int32(values.get(i));
        }
    }

    /** Writes a length, and makes room for as many bytes and their padding. */
    private void length(int length) {
        require(4 + length + 3);
        if (length < 254) {
            bytes[at++] = (byte) length;
        } else {
            int32(254 | length << 8);
        }
    }

    private void pass(int length) {
        at += length;
        while ((at & 3) != 0) {
            bytes[at++] = 0;
        }
    }

    private void require(int count) {
        if (bytes.length - at < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + count));
        }
    }
}
