package dev.tl4j.testkit.junit;

import dev.tl4j.crypto.RsaPrivateKey;
import java.security.SecureRandom;

/** One RSA key for all data centers of a test run: making one takes longer than most tests. */
final class SharedKey {
    static final RsaPrivateKey KEY = RsaPrivateKey.generate(new SecureRandom()::nextBytes);

    private SharedKey() {}
}
