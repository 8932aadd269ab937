package dev.tl4j.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret of an MTProxy, as links to it carry it: 16 bytes; {@code dd} and 16 bytes if the proxy wants padded packets; {@code ee}, 16
 * bytes and a domain if it wants them padded and to look like TLS to that domain.
 */
public final class ProxySecret {
    private static final int KEY = 16;
    private static final byte PADDED = (byte) 0xdd;
    private static final byte FAKE_TLS = (byte) 0xee;

    /** As much as a hello of the usual length has room for. */
    private static final int MAX_DOMAIN = 182;

    private final byte[] key;
    private final boolean padded;
    private final @Nullable String domain;

    private ProxySecret(byte[] key, boolean padded, @Nullable String domain) {
        this.key = key;
        this.padded = padded;
        this.domain = domain;
    }

    /**
     * Reads a secret written in hexadecimal or in Base64 of either alphabet, padded or not.
     *
     * @throws IllegalArgumentException if it is neither, or of another form; the message does not quote it
     */
    public static ProxySecret parse(String text) {
        byte[] bytes = text.matches("([0-9a-fA-F]{2})+") ? HexFormat.of().parseHex(text) : base64(text);
        if (bytes.length == KEY) {
            return new ProxySecret(bytes, false, null);
        }
        if (bytes.length == KEY + 1 && bytes[0] == PADDED) {
            return new ProxySecret(Arrays.copyOfRange(bytes, 1, bytes.length), true, null);
        }
        if (bytes.length > KEY + 1 && bytes[0] == FAKE_TLS) {
            return new ProxySecret(Arrays.copyOfRange(bytes, 1, KEY + 1), true, domain(bytes));
        }
        throw new IllegalArgumentException(
                "proxy secret: expected 16 bytes, dd and 16 bytes, or ee, 16 bytes and a domain, got " + bytes.length
                        + " others");
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder()
                    .decode(text.replace('-', '+').replace('_', '/').replaceAll("=+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "proxy secret: expected hexadecimal digits or Base64, got something else");
        }
    }

    private static String domain(byte[] bytes) {
        String domain = new String(bytes, KEY + 1, bytes.length - KEY - 1, StandardCharsets.ISO_8859_1);
        if (domain.length() > MAX_DOMAIN || domain.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new IllegalArgumentException("proxy secret: expected a domain of up to " + MAX_DOMAIN
                    + " ASCII characters behind ee and 16 bytes, got another");
        }
        return domain;
    }

    /** Whether the proxy wants {@link Framing#PADDED_INTERMEDIATE}. */
    public boolean padded() {
        return padded;
    }

    /** What the connection pretends to be TLS to, if it is to pretend. */
    public Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    /** A copy of the 16 bytes. */
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProxySecret that
                && Arrays.equals(key, that.key)
                && padded == that.padded
                && domain().equals(that.domain());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "ProxySecret[***]";
    }
}
