package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.testkit.handshake.ServerTerms;
import dev.tl4j.tl.TlSchema;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data center was built with.
 *
 * @param requiresPfs whether it refuses calls under permanent keys
 * @param requiresSignIn whether it refuses calls of whoever has not signed in; null for as soon as there are accounts
 * @param cluster what it shares with others
 * @param authKeys permanent keys that it knows from the beginning
 */
record DcOptions(
        TlSchema schema,
        InetSocketAddress address,
        ServerTerms terms,
        SkewedClock clock,
        Randomness random,
        boolean requiresPfs,
        @Nullable Boolean requiresSignIn,
        ClusterState cluster,
        List<AuthKey> authKeys) {
    DcOptions {
        authKeys = List.copyOf(authKeys);
    }

    int dcId() {
        return terms.dc();
    }

    String host() {
        return address.getAddress().getHostAddress();
    }

    RsaKey publicKey() {
        return terms.keys().get(0).publicKey();
    }
}
