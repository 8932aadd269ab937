package dev.tl4j.store;

import dev.tl4j.crypto.Digests;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What is in a session file: {@code mark 8 | version 4 | length 4 | body | SHA-256 32}, numbers big-endian, where the length is the
 * body's and the checksum is over all that is before it. {@link SessionBody} is the body.
 */
final class SessionFormat {
    /** Not text, so that a file that went through a text editor, or the end of lines of another system, is recognised as broken. */
    private static final byte[] MARK = {(byte) 0x89, 't', 'l', '4', 'j', '\r', '\n', 0x1a};

    private static final int VERSION = 1;
    private static final int HEADER = 8 + 4 + 4;
    private static final int CHECKSUM = 32;

    private SessionFormat() {}

    static byte[] write(SessionData session) {
        byte[] body = SessionBody.write(session);
        ByteBuffer out = ByteBuffer.allocate(HEADER + body.length + CHECKSUM);
        out.put(MARK).putInt(VERSION).putInt(body.length).put(body);
        return out.put(checksum(out.array())).array();
    }

    static SessionData read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (!Arrays.equals(file, 0, Math.min(file.length, MARK.length), MARK, 0, Math.min(file.length, MARK.length))) {
            throw new StoreException("expected a session of tl4j, got another file");
        }
        if (file.length < HEADER + CHECKSUM) {
            throw new StoreException("expected " + (HEADER + CHECKSUM) + " bytes or more, got " + file.length);
        }
        int version = in.position(MARK.length).getInt();
        if (version != VERSION) {
            throw new StoreException("expected format " + VERSION + ", got " + version
                    + (version > VERSION ? ", which a later tl4j must have written" : ""));
        }
        int length = in.getInt();
        if (length != file.length - HEADER - CHECKSUM) {
            throw new StoreException("expected " + Integer.toUnsignedLong(length)
                    + " bytes between header and checksum, got " + (file.length - HEADER - CHECKSUM));
        }
        byte[] sum = Arrays.copyOfRange(file, HEADER + length, file.length);
        if (!MessageDigest.isEqual(sum, checksum(file))) {
            throw new StoreException("expected the checksum of what it holds, got another: the file is damaged");
        }
        return SessionBody.read(Arrays.copyOfRange(file, HEADER, HEADER + length));
    }

    private static byte[] checksum(byte[] file) {
        return Digests.sha256(Arrays.copyOf(file, file.length - CHECKSUM));
    }
}
