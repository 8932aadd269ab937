package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.SessionStore;
import dev.tl4j.store.StoreException;
import dev.tl4j.store.StoredDc;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user's store whose authorization keys no other client of this process uses, wherever that one has them from: Telegram ends sessions
 * that two clients use at the same time (406 {@code AUTH_KEY_DUPLICATED}). Stores see to that as far as they can, but two copies of one
 * session string look like two sessions.
 */
final class OneClientSession implements SessionStore {
    private static final Set<Long> IN_USE = new HashSet<>();

    private final SessionStore store;
    private Set<Long> own = Set.of();
    private boolean acquired;

    OneClientSession(SessionStore store) {
        this.store = store;
    }

    @Override
    public void acquire() {
        store.acquire();
        synchronized (IN_USE) {
            acquired = true;
        }
    }

    @Override
    public Optional<SessionData> load() {
        Optional<SessionData> session = store.load();
        use(session.map(OneClientSession::keys).orElse(Set.of()));
        return session;
    }

    @Override
    public void save(SessionData session) {
        use(keys(session));
        store.save(session);
    }

    @Override
    public void clear() {
        store.clear();
        use(Set.of());
    }

    @Override
    public void release() {
        synchronized (IN_USE) {
            use(Set.of());
            acquired = false;
        }
        store.release();
    }

    private static Set<Long> keys(SessionData session) {
        return session.dataCenters().values().stream()
                .map(StoredDc::authKey)
                .map(AuthKey::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes these keys, and gives back all others that it had. Once the session is released, what is still under way takes none. */
    private void use(Set<Long> keys) {
        synchronized (IN_USE) {
            if (!acquired) {
                return;
            }
            for (long key : keys) {
                if (IN_USE.contains(key) && !own.contains(key)) {
                    throw new StoreException(
                            "session: expected an authorization key that no other client of this process"
                                    + " uses, got one that another is connected with; close that first, or sign in anew");
                }
            }
            IN_USE.removeAll(own);
            IN_USE.addAll(keys);
            own = keys;
        }
    }

    @Override
    public String toString() {
        return store.toString();
    }
}
