package dev.tl4j.net;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What leads a WebSocket frame.
 *
 * @param last whether the message ends with this frame
 * @param masked as what clients send always is, and what servers send never
 * @param mask four bytes, big-endian, with which the payload is xored; 0 if it is not masked
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, base framing protocol</a>
 */
record WebSocketHeader(boolean last, int opcode, int length, boolean masked, int mask) {
    static final int CONTINUATION = 0;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final int MAX_CONTROL = 125;

    /** A little more than the longest packet. */
    static final int MAX_PAYLOAD = 1 << 25;

    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    boolean isControl() {
        return opcode >= CLOSE;
    }

    /** Collects a header that may come in pieces. */
    static final class Reader {
        private final boolean masked;
        private final Gather gather = new Gather(2 + 8 + 4);

        /**
         * A reader.
         *
         * @param masked whether frames must be masked, as those of a client, or must not be, as those of a server
         */
        Reader(boolean masked) {
            this.masked = masked;
        }

        /** The header, once it is complete. */
        @Nullable
        WebSocketHeader read(ByteBuffer in) throws NetException {
            if (!gather.has(2, in)) {
                return null;
            }
            if (((gather.at(1) & MASKED) != 0) != masked) {
                throw new NetException("websocket: expected frames " + (masked ? "masked" : "not masked")
                        + ", got one that is" + (masked ? " not" : ""));
            }
            int code = gather.at(1) & ~MASKED;
            int lengthBytes = code < SHORT ? 0 : code == SHORT ? 2 : 8;
            int maskBytes = masked ? 4 : 0;
            if (!gather.has(2 + lengthBytes + maskBytes, in)) {
                return null;
            }
            ByteBuffer header = ByteBuffer.wrap(gather.take());
            int first = header.get();
            long length =
                    switch (header.get() & ~MASKED & 0xff) {
                        case SHORT -> header.getShort() & 0xffffL;
                        case LONG -> header.getLong();
                        default -> code;
                    };
            return checked(first, length, lengthBytes, masked ? header.getInt() : 0);
        }

        private WebSocketHeader checked(int first, long length, int lengthBytes, int mask) throws NetException {
            if ((first & RESERVED) != 0) {
                throw new NetException("websocket: expected the reserved bits to be 0, got others");
            }
            if (length < 0 || length > MAX_PAYLOAD) {
                throw new NetException(
                        "websocket: expected up to " + MAX_PAYLOAD + " bytes, got " + Long.toUnsignedString(length));
            }
            if ((lengthBytes > 0 && length < SHORT) || (lengthBytes == 8 && length <= 0xffff)) {
                throw new NetException("websocket: expected a length in as few bytes as can be, got more");
            }
            WebSocketHeader header = new WebSocketHeader((first & LAST) != 0, first & 0x0f, (int) length, masked, mask);
            if (header.isControl() && (!header.last() || length > MAX_CONTROL)) {
                throw new NetException("websocket: expected a control frame of up to 125 bytes in one, got another");
            }
            return header;
        }
    }

    /** The header's bytes. */
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(2 + 8 + 4);
        int maskBit = masked ? MASKED : 0;
        out.put((byte) (opcode | (last ? LAST : 0)));
        if (length < SHORT) {
            out.put((byte) (maskBit | length));
        } else if (length <= 0xffff) {
            out.put((byte) (maskBit | SHORT)).putShort((short) length);
        } else {
            out.put((byte) (maskBit | LONG)).putLong(length);
        }
        if (masked) {
            out.putInt(mask);
        }
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    /** Masks or unmasks a part of the payload, where it is. */
    void apply(ByteBuffer part, int offset) {
        if (masked) {
            for (int i = part.position(); i < part.limit(); i++) {
                int shift = 24 - 8 * ((offset + i - part.position()) & 3);
                part.put(i, (byte) (part.get(i) ^ mask >> shift));
            }
        }
    }
}
