package dev.tl4j.handshake;

import dev.tl4j.crypto.RsaKey;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a client knows before the exchange.
 *
 * @param serverKeys the keys of servers to trust; the server must have the private part of one
 * @param dc the data center as the protocol's header has it: its id, plus 10000 for a test one, negative for one of media only
 * @param expiresIn for a temporary key, after how many seconds it ends
 */
public record Terms(List<RsaKey> serverKeys, int dc, OptionalInt expiresIn) {
    public Terms {
        serverKeys = List.copyOf(serverKeys);
    }
}
