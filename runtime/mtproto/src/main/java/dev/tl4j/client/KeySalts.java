package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.mtproto.FutureSalt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The salts of a data center's keys, as far as they are known: what one session under a key learns the next one begins with. */
final class KeySalts {
    /** The end of time in unsigned seconds: a key exchange does not say how long its salt is good. */
    private static final int NEVER = -1;

    private final Map<Long, List<FutureSalt>> byKey = new HashMap<>();

    /** The salt that comes with a key. */
    static List<FutureSalt> first(Agreed agreed) {
        return List.of(new FutureSalt(0, NEVER, agreed.serverSalt()));
    }

    /** Takes a key with the salts that are known of it. */
    void add(AuthKey key, List<FutureSalt> salts) {
        byKey.put(key.id(), salts);
    }

    /** Forgets a key, if there is one. */
    void remove(@Nullable AuthKey key) {
        if (key != null) {
            byKey.remove(key.id());
        }
    }

    /** Takes what a session learnt; true if it is about one of the keys, and new. */
    boolean learnt(long keyId, List<FutureSalt> salts) {
        return byKey.containsKey(keyId) && !salts.equals(byKey.put(keyId, salts));
    }

    /** What is known of a key. */
    List<FutureSalt> of(AuthKey key) {
        return byKey.getOrDefault(key.id(), List.of());
    }
}
