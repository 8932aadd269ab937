package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Vectors;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An array and how far it was read. */
final class FlatInput {
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final int VECTOR_ID = 0x1cb5c415;

    private final byte[] bytes;
    private int at;

    FlatInput(byte[] bytes) {
        this.bytes = bytes;
    }

    int int32() {
        require(4);
        int value = (int) INT.get(bytes, at);
        at += 4;
        return value;
    }

    long int64() {
        require(8);
        long value = (long) LONG.get(bytes, at);
        at += 8;
        return value;
    }

    String string() {
        int length = length();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        pass(length);
        return value;
    }

    Bytes bytes() {
        int length = length();
        Bytes value = Bytes.wrap(bytes, at, length);
        pass(length);
        return value;
    }

    List<Integer> ints() {
        int[] values = new int[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = int32();
        }
        return Vectors.ofInts(values);
    }

    private int length() {
        require(4);
        int length = bytes[at] & 0xff;
        if (length < 254) {
            at++;
        } else if (length == 254) {
            length = (int) INT.get(bytes, at) >>> 8;
            at += 4;
        } else {
            throw new IllegalStateException("length byte 255 at " + at);
        }
        require(length);
        return length;
    }

    private void pass(int length) {
        int padding = -(at + length) & 3;
        at += length;
        require(padding);
        at += padding;
    }

    /** The header of a vector whose items take four bytes or more. */
    int count() {
        expect(VECTOR_ID);
        int count = int32();
        if (count < 0 || count > (bytes.length - at) / 4) {
            throw new IllegalStateException("a vector of " + count + " at " + at);
        }
        return count;
    }

    void expect(int id) {
        int actual = int32();
        if (actual != id) {
            throw unknown(actual);
        }
    }

    IllegalStateException unknown(int id) {
        return new IllegalStateException(Integer.toHexString(id) + " before " + at);
    }

    /** The flags of an object, if there are none but {@code known}. */
    int flags(int known) {
        int flags = int32();
        if ((flags & ~known) != 0) {
            throw unknown(flags);
        }
        return flags;
    }

    void end() {
        if (at != bytes.length) {
            throw new IllegalStateException(bytes.length - at + " bytes left");
        }
    }

    private void require(int count) {
        if (count > bytes.length - at) {
            throw new IllegalStateException("expected " + count + " more at " + at);
        }
    }
}
