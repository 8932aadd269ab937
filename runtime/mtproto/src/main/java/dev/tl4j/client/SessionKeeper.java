package dev.tl4j.client;

import dev.tl4j.store.Account;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StoredDc;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what changes of a session in its store: off the loop, one change after the other. Belongs to the loop. */
final class SessionKeeper {
    private final ClientOptions options;
    private final Loop loop;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private @Nullable SessionData data;

    SessionKeeper(ClientOptions options, Loop loop) {
        this.options = options;
        this.loop = loop;
    }

    /** Completes when all that was to be kept is, or cannot be. */
    CompletableFuture<Void> last() {
        return last;
    }

    /** Takes what the store had. */
    void restore(SessionData stored) {
        data = stored;
    }

    /** Keeps a data center; the first one is home. */
    void keep(StoredDc dc, Consumer<@Nullable RuntimeException> done) {
        SessionData before = data;
        save(before == null ? first(dc) : changed(before, dc), done);
    }

    /** With another key at home nobody is signed in any more. */
    private static SessionData changed(SessionData before, StoredDc dc) {
        boolean isSame =
                before.home().dcId() != dc.dcId() || before.home().authKey().equals(dc.authKey());
        return (isSame ? before : before.withAccount(null)).with(dc);
    }

    private SessionData first(StoredDc dc) {
        return SessionData.of(dc)
                .withTestServers(options.testServers())
                .withApiId(options.info().apiId());
    }

    /** Keeps where home is; there must be a key. */
    void keepHome(int dcId, Consumer<@Nullable RuntimeException> done) {
        SessionData before = data;
        if (before == null || before.dc(dcId).isEmpty()) {
            done.accept(new TelegramException("home: expected a data center with a key, got " + dcId));
        } else {
            save(before.withHome(dcId), done);
        }
    }

    /** Keeps who is signed in. */
    void keepAccount(Account account, Consumer<@Nullable RuntimeException> done) {
        SessionData before = data;
        if (before == null) {
            done.accept(new TelegramException("account: expected a session that is kept, there is none"));
        } else if (account.equals(before.account())) {
            done.accept(null);
        } else {
            save(before.withAccount(account), done);
        }
    }

    /** Forgets everything. */
    void clear(Consumer<@Nullable RuntimeException> done) {
        data = null;
        write(() -> options.store().clear(), done);
    }

    private void save(SessionData changed, Consumer<@Nullable RuntimeException> done) {
        data = changed;
        write(() -> options.store().save(changed), done);
    }

    private void write(Runnable writing, Consumer<@Nullable RuntimeException> done) {
        try {
            last = last.exceptionally(before -> null).thenRunAsync(writing, options.executor());
        } catch (RuntimeException e) {
            // The executor refused.
            done.accept(e);
            return;
        }
        CompletableFuture<Void> unused =
                last.whenComplete((written, failure) -> loop.execute(() -> done.accept(reason(failure))));
    }

    private static @Nullable RuntimeException reason(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        return Failures.cause(failure) instanceof RuntimeException reason
                ? reason
                : new TelegramException("unexpected: " + failure, failure);
    }
}
