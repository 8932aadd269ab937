package dev.tl4j.store;

import java.nio.ByteBuffer;

/** TL's bytes in a buffer, for a format that needs nothing else of TL. */
final class TlText {
    private static final int LONG = 254;

    private TlText() {}

    /** The buffer, if it has so many bytes left. */
    static ByteBuffer need(ByteBuffer in, int count) {
        if (in.remaining() < count) {
            throw new StoreException("expected " + count + " bytes more, got " + in.remaining());
        }
        return in;
    }

    static byte[] bytes(ByteBuffer in) {
        int length = need(in, 1).get() & 0xff;
        int header = 1;
        if (length >= LONG) {
            need(in, 3);
            length = (in.get() & 0xff) | (in.get() & 0xff) << 8 | (in.get() & 0xff) << 16;
            header = 4;
        }
        need(in, length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        int padding = padding(header + length);
        need(in, padding).position(in.position() + padding);
        return bytes;
    }

    /** As much room as so many bytes can take. */
    static int room(int length) {
        return length + 8;
    }

    static void put(ByteBuffer out, byte[] bytes) {
        int header = 1;
        if (bytes.length < LONG) {
            out.put((byte) bytes.length);
        } else {
            header = 4;
            out.put((byte) LONG)
                    .put((byte) bytes.length)
                    .put((byte) (bytes.length >> 8))
                    .put((byte) (bytes.length >> 16));
        }
        out.put(bytes).put(new byte[padding(header + bytes.length)]);
    }

    private static int padding(int length) {
        return -length & 3;
    }
}
