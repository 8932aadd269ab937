package dev.tl4j.codegen;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** TL's encoding, once more and as plainly as can be: what generated writers are compared with. */
final class Wire {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    void int32(int value) {
        out.writeBytes(buffer(4).putInt(value).array());
    }

    void int64(long value) {
        out.writeBytes(buffer(8).putLong(value).array());
    }

    void raw(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** A {@code string} or {@code bytes}. */
    void bytes(byte[] bytes) {
        if (bytes.length < 254) {
            out.write(bytes.length);
        } else {
            int32(bytes.length << 8 | 254);
        }
        out.writeBytes(bytes);
        while (out.size() % 4 != 0) {
            out.write(0);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
