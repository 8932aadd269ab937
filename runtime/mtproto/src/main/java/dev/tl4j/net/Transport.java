package dev.tl4j.net;

import dev.tl4j.frame.Framing;
import java.net.URI;
import java.util.function.Function;

/** How a client's packets travel. Immutable. */
public sealed interface Transport permits TcpTransport, WebSocketTransport {
    /** How packets are cut. */
    Framing framing();

    /** Over TCP as it is. */
    static Transport tcp(Framing framing) {
        return new TcpTransport(framing, false);
    }

    /**
     * Over TCP, made unrecognisable at a glance.
     *
     * @param framing any but {@link Framing#FULL}
     */
    static Transport obfuscated(Framing framing) {
        return new TcpTransport(framing, true);
    }

    /** Over WebSockets with TLS to Telegram's servers for browsers, where little else is let through. */
    static Transport webSocket() {
        return webSocket(WebSocketTransport::telegram);
    }

    /**
     * Over WebSockets to other servers.
     *
     * @param addresses the address of each data center, {@code ws} or {@code wss}
     */
    static Transport webSocket(Function<Target, URI> addresses) {
        return new WebSocketTransport(Framing.INTERMEDIATE, addresses, null);
    }
}
