package dev.tl4j.store;

import java.util.Optional;

/**
 * Keeps a session between two runs. The client loads it once, when it starts, and saves it whenever key or home data center change. Calls
 * come from one thread after the other, never from two at a time.
 */
public interface SessionStore {
    /**
     * The session that was saved last, if any.
     *
     * @throws StoreException if there is one that cannot be read
     */
    Optional<SessionData> load();

    /**
     * Replaces the session.
     *
     * @throws StoreException if it cannot be kept
     */
    void save(SessionData session);

    /**
     * Forgets the session, after a log-out.
     *
     * @throws StoreException if it cannot be removed
     */
    void clear();
}
