package dev.tl4j.client;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.Link;
import dev.tl4j.net.Route;
import dev.tl4j.net.Target;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionStore;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlSchema;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What a client was built with.
 *
 * @param home where to connect as long as the store has no session
 * @param testServers whether data centers are those for tests, which the protocol numbers from 10001
 */
record ClientOptions(
        TlSchema schema,
        ConnectionInfo info,
        SessionStore store,
        DcAddress home,
        boolean testServers,
        List<RsaKey> serverKeys,
        Route route,
        Duration connectTimeout,
        Duration callTimeout,
        Executor executor,
        Randomness random) {
    private static final int TEST_DC = 10_000;

    ClientOptions {
        serverKeys = List.copyOf(serverKeys);
    }

    /** A data center as the key exchange and obfuscated transports name it. */
    int headerDc(int dcId) {
        return testServers ? dcId + TEST_DC : dcId;
    }

    /** What a new connection to a data center is to be made of. */
    Link link(DcAddress address) {
        return route.link(
                new Target(headerDc(address.dcId()), address.host(), address.port()),
                random,
                TimeUnit.MILLISECONDS.toSeconds(Clocks.now().unixMillis()),
                Framing.MAX_PACKET);
    }
}
