package dev.tl4j.client;

import dev.tl4j.tl.ServerConfig;
import dev.tl4j.tl.TlMethod;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks home where the data centers are: when it is first connected, again when the server says that its answer ends, and when another
 * data center cannot be reached.
 *
 * @see <a href="https://core.telegram.org/method/help.getConfig">help.getConfig</a>
 */
final class ConfigRefresh {
    private static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long SHORTEST_SECONDS = TimeUnit.MINUTES.toSeconds(10);
    private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private final Engine engine;
    private final AddressBook book;
    private Dispatch.@Nullable Cancellable timer;
    private boolean underWay;
    private boolean asked;
    private long askedAt;
    private long dueAt;

    ConfigRefresh(Engine engine, AddressBook book) {
        this.engine = engine;
        this.book = book;
        dueAt = engine.nanos();
    }

    /** Home can be called. */
    void ready(DataCenter home) {
        if (engine.nanos() - dueAt >= 0) {
            ask(home);
        } else {
            schedule(home);
        }
    }

    /** Something could not be reached; asks if that was not done just now. */
    void unreachable(DataCenter home) {
        if (!asked || engine.nanos() - askedAt >= AGAIN_NANOS) {
            ask(home);
        }
    }

    /** Whether an answer is on its way. */
    boolean isUnderWay() {
        return underWay;
    }

    private void ask(DataCenter home) {
        TlMethod<?> method = home.binding().getConfig();
        if (underWay || method == null || home.main.online() == null) {
            return;
        }
        underWay = true;
        asked = true;
        askedAt = engine.nanos();
        CompletableFuture<?> unused = OwnCalls.ask(home.main, method).whenComplete((answer, failure) -> {
            underWay = false;
            learn(failure == null ? home.binding().config(answer) : null);
            schedule(home);
        });
    }

    private void learn(@Nullable ServerConfig config) {
        long seconds = SHORTEST_SECONDS;
        if (config != null) {
            book.learn(config);
            long left = config.expires()
                    - TimeUnit.MILLISECONDS.toSeconds(engine.loop().now().unixMillis());
            seconds = Math.max(SHORTEST_SECONDS, Math.min(left, LONGEST_SECONDS));
        }
        dueAt = engine.nanos() + TimeUnit.SECONDS.toNanos(seconds);
    }

    private void schedule(DataCenter home) {
        stop();
        timer = engine.loop().at(dueAt, () -> ask(home));
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
