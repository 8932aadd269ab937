package dev.tl4j.crypto;

import java.util.Objects;

/**
 * Seals and opens the encrypted packets of MTProto 2.0 within the array they are in. A packet is
 *
 * <pre>{@code auth_key_id 8 | msg_key 16 | encrypted: salt 8, session_id 8, msg_id 8, seq_no 4, length 4, data, padding}</pre>
 *
 * <p>Each connection has one: it keeps its ciphers, digest and scratch space, so it belongs to one thread at a time.
 *
 * @see <a href="https://core.telegram.org/mtproto/description">MTProto description</a>
 */
public final class PacketCipher {
    /** Bytes in front of the encrypted part: {@code auth_key_id} and {@code msg_key}. */
    public static final int HEADER = 24;

    private final MessageKey messageKey = new MessageKey();
    private final AesIge ige = new AesIge();

    /** Gets the ciphers and the digest, which costs more than a short packet. */
    public PacketCipher() {}

    /**
     * Seals a packet whose plaintext, padding included, is already in place behind 24 bytes of room: writes the header there and
     * encrypts the rest.
     *
     * @param offset where the header goes
     * @param length header and plaintext together
     * @return the token with which the server will acknowledge this packet, if it is asked for a quick ack
     * @throws CryptoException if the plaintext is not a multiple of 16 bytes
     */
    public int seal(AuthKey key, Direction direction, byte[] packet, int offset, int length) {
        int plain = plainLength(packet, offset, length);
        int start = offset + HEADER;
        messageKey.compute(key, direction, packet, start, plain);
        LittleEndian.putLong(packet, offset, key.id());
        messageKey.write(packet, offset + 8);
        messageKey.derive(key, direction, packet, offset + 8);
        ige.encrypt(messageKey.aesKey, messageKey.aesIv, packet, start, plain);
        return messageKey.quickAckToken();
    }

    /**
     * Opens a packet: decrypts it in place and holds its {@code msg_key} against the plaintext, padding included. Until this has
     * returned, nothing in the packet may be believed; when it throws, the packet's bytes are lost.
     *
     * @return the token of a quick ack for this packet, which a server sends if the packet asked for one
     * @throws CryptoException if the packet is too short, not whole blocks, for another key, or does not match its {@code msg_key}
     */
    public int open(AuthKey key, Direction direction, byte[] packet, int offset, int length) {
        int plain = plainLength(packet, offset, length);
        int start = offset + HEADER;
        if (LittleEndian.getLong(packet, offset) != key.id()) {
            throw new CryptoException("auth_key_id: expected that of the connection's key, got another");
        }
        messageKey.derive(key, direction, packet, offset + 8);
        ige.decrypt(messageKey.aesKey, messageKey.aesIv, packet, start, plain);
        messageKey.compute(key, direction, packet, start, plain);
        if (!messageKey.matches(packet, offset + 8)) {
            throw new CryptoException("msg_key: expected the hash of the plaintext, got another");
        }
        return messageKey.quickAckToken();
    }

    private static int plainLength(byte[] packet, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, packet.length);
        int plain = length - HEADER;
        if (plain < AesIge.BLOCK || plain % AesIge.BLOCK != 0) {
            throw new CryptoException("encrypted packet: expected 24 bytes and whole blocks of 16, got " + length);
        }
        return plain;
    }
}
