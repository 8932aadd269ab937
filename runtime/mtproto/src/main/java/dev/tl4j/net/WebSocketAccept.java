package dev.tl4j.net;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/**
 * Turns an HTTP connection into a WebSocket, as a server does whatever the path is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.2">RFC 6455, server-side requirements</a>
 */
final class WebSocketAccept implements Handshake {
    private static final byte[] NOTHING = {};
    private static final int NONCE = 16;

    private final HttpHead.Reader request = new HttpHead.Reader();
    private boolean done;

    @Override
    public byte[] opening() {
        return NOTHING;
    }

    @Override
    public byte[] receive(ByteBuffer in) throws NetException {
        HttpHead head = request.read(in);
        if (head == null) {
            return NOTHING;
        }
        if (!head.firstLine().matches("GET /\\S* HTTP/1\\.1")
                || !head.lists("upgrade", "websocket")
                || !head.lists("connection", "upgrade")
                || !head.lists("sec-websocket-version", "13")) {
            throw new NetException("websocket: expected a request to upgrade to version 13, got another");
        }
        if (!head.lists("sec-websocket-protocol", WebSocketUpgrade.PROTOCOL)) {
            throw new NetException("websocket: expected the protocol binary, got another or none");
        }
        String key = head.header("sec-websocket-key").orElse("");
        if (!isNonce(key)) {
            throw new NetException("websocket: expected a key of 16 bytes, got another");
        }
        done = true;
        return HttpHead.bytes(List.of(
                "HTTP/1.1 101 Switching Protocols",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Accept: " + WebSocketUpgrade.accept(key),
                "Sec-WebSocket-Protocol: " + WebSocketUpgrade.PROTOCOL));
    }

    private static boolean isNonce(String key) {
        try {
            return Base64.getDecoder().decode(key).length == NONCE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }
}
