package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.RsaPrivateKey;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a server knows before the exchange.
 *
 * @param keys its RSA keys, in the order in which it names them
 * @param dc the data center's plain id, such as 2; a client may add 10000 or a minus for test and media servers
 * @param group for Diffie-Hellman
 * @param isTaken whether a key cannot be used because it looks like one that exists; the client is asked to try again
 * @param faults how to break the rules
 */
public record ServerTerms(
        List<RsaPrivateKey> keys, int dc, DhParams group, Predicate<AuthKey> isTaken, HandshakeFaults faults) {
    /** The generator that Telegram's servers use. */
    public static final int USUAL_GENERATOR = 3;

    public ServerTerms {
        keys = List.copyOf(keys);
    }

    /** The terms of an honest server with one key that uses Telegram's group. */
    public static ServerTerms honest(RsaPrivateKey key, int dc) {
        return new ServerTerms(
                List.of(key), dc, DhParams.ofTelegram(USUAL_GENERATOR), any -> false, HandshakeFaults.NONE);
    }

    /** The same server with faults. */
    public ServerTerms with(HandshakeFaults others) {
        return new ServerTerms(keys, dc, group, isTaken, others);
    }

    /** Whether a client that names this data center means us, as an ordinary, a test or a media server. */
    boolean isOurs(int named) {
        int plain = Math.abs(named);
        return plain == dc || plain == dc + 10_000;
    }
}
