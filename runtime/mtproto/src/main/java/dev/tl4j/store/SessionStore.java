package dev.tl4j.store;

import java.util.Optional;

/**
 * Keeps a session between two runs. A client acquires it when it first connects, loads it, saves it whenever something in it changes, and
 * releases it when it is closed. Calls come from one thread after the other, never from two at a time, and never from the event loop:
 * a store may take its time.
 */
public interface SessionStore {
    /**
     * Takes the session for one client. A session that two clients use at the same time loses updates, and Telegram may end it
     * ({@code AUTH_KEY_DUPLICATED}): a store that can tell should refuse the second. By default none is refused.
     *
     * @throws StoreException if another client has it, here or in another process
     */
    default void acquire() {}

    /**
     * The session that was saved last, if any.
     *
     * @throws StoreException if there is one that cannot be read
     */
    Optional<SessionData> load();

    /**
     * Replaces the session.
     *
     * @throws StoreException if it cannot be kept; then the one saved before is still there
     */
    void save(SessionData session);

    /**
     * Forgets the session, after a log-out.
     *
     * @throws StoreException if it cannot be removed
     */
    void clear();

    /** Gives the session back for others to acquire; without effect if it is not held. */
    default void release() {}
}
