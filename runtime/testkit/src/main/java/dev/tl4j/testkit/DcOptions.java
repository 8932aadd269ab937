package dev.tl4j.testkit;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.testkit.handshake.ServerTerms;
import dev.tl4j.tl.TlSchema;
import java.net.InetSocketAddress;
import java.time.InstantSource;

/**
 * What a data center was built with.
 *
 * @param requiresPfs whether it refuses calls under permanent keys
 */
record DcOptions(
        TlSchema schema,
        InetSocketAddress address,
        ServerTerms terms,
        InstantSource clock,
        Randomness random,
        boolean requiresPfs) {
    RsaKey publicKey() {
        return terms.keys().get(0).publicKey();
    }
}
