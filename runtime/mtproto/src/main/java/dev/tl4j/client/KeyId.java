package dev.tl4j.client;

import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;

/** The {@code auth_key_id} that leads each packet and says whose it is. */
final class KeyId {
    /** That of plain packets, which belong to a key exchange. */
    static final long PLAIN = 0;

    private KeyId() {}

    /** A packet's; of one too short to have any, that of a plain packet, which it is not either. */
    static long of(byte[] packet) {
        return packet.length < Long.BYTES ? PLAIN : new TlReader(TlSchema.NONE, packet).readLong();
    }
}
