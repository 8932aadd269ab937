package dev.tl4j.signin;

import dev.tl4j.tl.Bytes;
import java.util.Base64;

/**
 * A link for another device to open, most easily from a QR code. Whoever opens it lets this session in: it is a secret until it expires.
 *
 * @param url {@code tg://login?token=...}
 * @param expires until when it can be used, unix time in seconds
 */
public record QrLink(String url, int expires) {
    /** The link of a token. */
    public static QrLink of(Bytes token, int expires) {
        return new QrLink(
                "tg://login?token=" + Base64.getUrlEncoder().withoutPadding().encodeToString(token.toByteArray()),
                expires);
    }

    @Override
    public String toString() {
        return "QrLink[***]";
    }
}
