package dev.tl4j.client;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The session before a change of keys: it takes no more calls, but for a while may still answer those that it has. */
final class Draining {
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Loop loop;
    private final Consumer<SessionDriver> ended;
    private @Nullable SessionDriver session;
    private Dispatch.@Nullable Cancellable timer;

    /**
     * @param ended gets the session at its end, with the calls that it still has
     */
    Draining(Loop loop, Consumer<SessionDriver> ended) {
        this.loop = loop;
        this.ended = ended;
    }

    /** The session, if there is one. */
    @Nullable
    SessionDriver session() {
        return session;
    }

    int load() {
        return session == null ? 0 : session.load();
    }

    /** Begins with a session, in place of the one that was there. */
    void begin(SessionDriver old, long nanos) {
        end();
        session = old;
        if (old.isOnline() && old.load() > 0) {
            timer = loop.after(Math.min(LONGEST_NANOS, nanos), this::end);
        } else {
            end();
        }
    }

    /** Ends it, if it has no more calls. */
    void endIfIdle() {
        if (load() == 0) {
            end();
        }
    }

    /** Ends it, whatever it has. */
    void end() {
        SessionDriver old = session;
        session = null;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (old != null) {
            ended.accept(old);
        }
    }
}
