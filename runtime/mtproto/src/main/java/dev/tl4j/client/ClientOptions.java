package dev.tl4j.client;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.ProtocolStack;
import dev.tl4j.net.Route;
import dev.tl4j.net.Target;
import dev.tl4j.store.DataCenters;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionStore;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlSchema;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What a client was built with.
 *
 * @param home where to connect as long as the store has no session
 * @param builtIn where data centers are as far as this program knows; null for other servers than Telegram's
 * @param testServers whether data centers are those for tests, which the protocol numbers from 10001
 * @param perfectForwardSecrecy whether calls go under temporary keys, if the schema has the call that binds them
 * @param temporaryKeyLife how long those live
 * @param fileConnections how many connections for files one data center may have
 * @param updateBuffer how many updates a subscriber may be behind
 */
record ClientOptions(
        TlSchema schema,
        ConnectionInfo info,
        SessionStore store,
        DcAddress home,
        @Nullable DataCenters builtIn,
        boolean testServers,
        List<RsaKey> serverKeys,
        Route route,
        Duration connectTimeout,
        Duration callTimeout,
        Executor executor,
        Randomness random,
        boolean perfectForwardSecrecy,
        Duration temporaryKeyLife,
        int fileConnections,
        List<Interceptor> interceptors,
        ClientListener listener,
        int updateBuffer) {
    private static final int TEST_DC = 10_000;

    ClientOptions {
        serverKeys = List.copyOf(serverKeys);
        interceptors = List.copyOf(interceptors);
    }

    /** A data center as the key exchange and obfuscated transports name it. */
    int headerDc(int dcId) {
        return testServers ? dcId + TEST_DC : dcId;
    }

    /**
     * What a new connection to a data center is to be made of.
     *
     * @param isMediaOnly whether it serves only files at this address; then its number goes out negative
     */
    ProtocolStack stack(DcAddress address, boolean isMediaOnly, long unixSeconds) {
        int dc = headerDc(address.dcId());
        Target target = new Target(isMediaOnly ? -dc : dc, address.host(), address.port());
        return route.stack(target, random, unixSeconds, Framing.MAX_PACKET);
    }

    /** Whether calls go under temporary keys. */
    boolean isForwardSecret() {
        return perfectForwardSecrecy && BindCall.isKnownTo(schema.binding());
    }

    /** The life of temporary keys in seconds. */
    OptionalInt temporaryKeySeconds() {
        return OptionalInt.of((int) temporaryKeyLife.toSeconds());
    }
}
