package dev.tl4j.net;

import dev.tl4j.frame.Framing;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * WebSockets, whose content is always obfuscated.
 *
 * @param framing how packets are cut, any but {@link Framing#FULL}
 * @param addresses the address of each data center, {@code ws} or {@code wss}
 * @param tls whom {@code wss} trusts; null for whom this Java trusts
 * @see <a href="https://core.telegram.org/mtproto/transports#websocket">WebSocket</a>
 */
public record WebSocketTransport(
        Framing framing,
        Function<Target, URI> addresses,
        @Nullable SSLContext tls) implements Transport {
    private static final List<String> NAMES = List.of("pluto", "venus", "aurora", "vesta", "flora");

    /** Checks that there is such a transport. */
    public WebSocketTransport {
        if (framing == Framing.FULL) {
            throw new IllegalArgumentException("websocket: expected any transport but full, got full");
        }
    }

    /** Where Telegram's browser version connects to. */
    static URI telegram(Target target) {
        if (target.number() < 1 || target.number() > NAMES.size()) {
            throw new IllegalArgumentException(
                    "websocket: expected data center 1 to " + NAMES.size() + ", got " + target.number());
        }
        String name = NAMES.get(target.number() - 1) + (target.isMedia() ? "-1" : "");
        return URI.create("wss://" + name + ".web.telegram.org/apiws" + (target.isTest() ? "_test" : ""));
    }
}
