package dev.tl4j.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A session that ends with the process. */
public final class MemorySession implements SessionStore {
    private final AtomicReference<@Nullable SessionData> session = new AtomicReference<>();

    /** A new session. */
    public MemorySession() {}

    @Override
    public Optional<SessionData> load() {
        return Optional.ofNullable(session.get());
    }

    @Override
    public void save(SessionData session) {
        this.session.set(session);
    }

    @Override
    public void clear() {
        session.set(null);
    }

    @Override
    public String toString() {
        return "MemorySession[" + load().map(data -> "dc=" + data.homeDc()).orElse("empty") + "]";
    }
}
