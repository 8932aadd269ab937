package dev.tl4j.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks an HTTP proxy for a tunnel. Names are resolved by the proxy.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-connect">RFC 9110, CONNECT</a>
 */
final class HttpConnectHandshake implements Handshake {
    private static final byte[] NOTHING = {};
    private static final int SIGN_IN = 407;

    private final Endpoint target;
    private final @Nullable Credentials credentials;
    private final HttpHead.Reader answer = new HttpHead.Reader();
    private boolean done;

    HttpConnectHandshake(Endpoint target, @Nullable Credentials credentials) {
        this.target = target;
        this.credentials = credentials;
    }

    @Override
    public byte[] opening() {
        List<String> lines = new ArrayList<>();
        lines.add("CONNECT " + target + " HTTP/1.1");
        lines.add("Host: " + target);
        if (credentials != null) {
            byte[] both = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
            lines.add("Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both));
        }
        return HttpHead.bytes(lines);
    }

    @Override
    public byte[] receive(ByteBuffer in) throws NetException {
        HttpHead head = answer.read(in);
        if (head != null) {
            int status = head.status();
            if (status == SIGN_IN) {
                throw new NetException("http proxy: expected it to let us in, got 407: "
                        + (credentials == null
                                ? "it wants a user and a password"
                                : "it does not know user and password"));
            }
            if (status / 100 != 2) {
                throw new NetException("http proxy: expected status 200, got " + status);
            }
            done = true;
        }
        return NOTHING;
    }

    @Override
    public boolean isDone() {
        return done;
    }
}
