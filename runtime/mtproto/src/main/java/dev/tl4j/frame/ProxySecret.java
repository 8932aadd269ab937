package dev.tl4j.frame;

import java.util.Arrays;
import java.util.HexFormat;

/** The secret of an MTProxy, as links to it carry it: 16 bytes, or {@code dd} and 16 bytes if the proxy wants padded packets. */
public final class ProxySecret {
    private static final int KEY = 16;
    private static final byte PADDED = (byte) 0xdd;

    private final byte[] key;
    private final boolean padded;

    private ProxySecret(byte[] key, boolean padded) {
        this.key = key;
        this.padded = padded;
    }

    /**
     * Reads a secret written in hexadecimal.
     *
     * @throws FrameException if it is not hexadecimal or of another form; fake TLS ({@code ee}) needs more than framing
     */
    public static ProxySecret parse(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new FrameException("proxy secret: expected hexadecimal digits, got something else");
        }
        if (bytes.length == KEY) {
            return new ProxySecret(bytes, false);
        }
        if (bytes.length == KEY + 1 && bytes[0] == PADDED) {
            return new ProxySecret(Arrays.copyOfRange(bytes, 1, bytes.length), true);
        }
        throw new FrameException("proxy secret: expected 16 bytes or dd and 16 bytes, got " + bytes.length + " bytes");
    }

    /** Whether the proxy wants {@link Framing#PADDED_INTERMEDIATE}. */
    public boolean padded() {
        return padded;
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "ProxySecret[***]";
    }
}
