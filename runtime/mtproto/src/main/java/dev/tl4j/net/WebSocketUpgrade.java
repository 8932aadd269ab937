package dev.tl4j.net;

import dev.tl4j.crypto.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Turns an HTTP connection into a WebSocket, as a client.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.1">RFC 6455, opening handshake</a>
 */
final class WebSocketUpgrade implements Handshake {
    static final String PROTOCOL = "binary";

    private static final byte[] NOTHING = {};
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int SWITCHING = 101;

    private final String host;
    private final String path;
    private final String key;
    private final HttpHead.Reader answer = new HttpHead.Reader();
    private boolean done;

    /**
     * An upgrade.
     *
     * @param host as the header {@code Host} has it
     * @param nonce 16 random bytes
     */
    WebSocketUpgrade(String host, String path, byte[] nonce) {
        this.host = host;
        this.path = path;
        key = Base64.getEncoder().encodeToString(nonce);
    }

    @Override
    public byte[] opening() {
        return HttpHead.bytes(List.of(
                "GET " + path + " HTTP/1.1",
                "Host: " + host,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: " + key,
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: " + PROTOCOL));
    }

    @Override
    public byte[] receive(ByteBuffer in) throws NetException {
        HttpHead head = answer.read(in);
        if (head != null) {
            check(head);
            done = true;
        }
        return NOTHING;
    }

    private void check(HttpHead head) throws NetException {
        if (head.status() != SWITCHING) {
            throw new NetException("websocket: expected status 101, got " + head.status());
        }
        if (!head.lists("upgrade", "websocket") || !head.lists("connection", "upgrade")) {
            throw new NetException("websocket: expected the connection to be upgraded, got no word of it");
        }
        if (!head.header("sec-websocket-accept").equals(Optional.of(accept(key)))) {
            throw new NetException("websocket: expected the answer to our key, got another");
        }
        if (!head.header("sec-websocket-protocol").equals(Optional.of(PROTOCOL))) {
            throw new NetException("websocket: expected the protocol " + PROTOCOL + ", got another or none");
        }
        if (head.header("sec-websocket-extensions").isPresent()) {
            throw new NetException("websocket: expected no extensions, got some");
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }

    /** What a server answers to a client's key. */
    static String accept(String key) {
        byte[] sha1 = Digests.sha1((key + GUID).getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(sha1);
    }
}
