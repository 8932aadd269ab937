package dev.tl4j.samples.benchmarks.connections;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.RsaPrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The keys that both processes have, so that no key exchange is needed; random, but the same each time. */
final class Keys {
    /** The data center's, which nobody uses, but without which a client would believe in Telegram's. */
    static final RsaPrivateKey SERVER = RsaPrivateKey.generate(new Random(1)::nextBytes);

    static final int DC = 2;

    private Keys() {}

    static List<AuthKey> authKeys(int count) {
        Random random = new Random(2);
        List<AuthKey> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[AuthKey.LENGTH];
            random.nextBytes(bytes);
            keys.add(AuthKey.of(bytes));
        }
        return keys;
    }
}
