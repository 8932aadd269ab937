package dev.tl4j.client;

import dev.tl4j.tl.Binding;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Brings the authorization that home has to another data center, once for each permanent key there. If nobody is signed in at home there
 * is nothing to bring, and calls go without.
 *
 * @see <a href="https://core.telegram.org/api/datacenter#authorization-transfer">Authorization transfer</a>
 */
final class AuthorizationImport {
    private static final int UNAUTHORIZED = 401;

    private final DataCenter dc;
    private State state = State.UNKNOWN;
    private int attempts;

    private enum State {
        UNKNOWN,
        UNDER_WAY,
        IMPORTED,
        /** Home had nothing to export. */
        NONE
    }

    AuthorizationImport(DataCenter dc) {
        this.dc = dc;
    }

    /** Takes what was kept of an earlier run. */
    void restore(boolean authorized) {
        state = authorized ? State.IMPORTED : State.UNKNOWN;
    }

    /** The key is another, or somebody signed in or out: what was found out before is void. */
    void reset() {
        state = State.UNKNOWN;
    }

    boolean isImported() {
        return state == State.IMPORTED;
    }

    /** Whether calls must wait for it. */
    boolean isNeeded() {
        return state == State.UNKNOWN && !dc.isHome() && dc.binding().exportAuthorization(dc.id) != null;
    }

    boolean isUnderWay() {
        return state == State.UNDER_WAY;
    }

    /** Begins; the data center hears of the end. */
    void begin() {
        TlMethod<?> export = dc.binding().exportAuthorization(dc.id);
        if (export == null) {
            end(State.NONE);
            return;
        }
        state = State.UNDER_WAY;
        int number = ++attempts;
        CompletableFuture<?> unused = dc.owner
                .askHome(export)
                .thenCompose(this::importing)
                .whenComplete((imported, failure) -> {
                    if (state == State.UNDER_WAY && number == attempts) {
                        ended(failure == null ? null : Failures.cause(failure));
                    }
                });
    }

    private CompletableFuture<Bytes> importing(Object exported) {
        Binding binding = dc.binding();
        TlMethod<?> method = binding.importAuthorization(exported);
        if (method == null) {
            return CompletableFuture.failedFuture(
                    new TelegramException("schema: expected auth.importAuthorization, got none"));
        } else if (dc.main.online() == null) {
            return CompletableFuture.failedFuture(new TelegramException("connection lost"));
        }
        return OwnCalls.askFirst(dc.main, method);
    }

    private void ended(@Nullable Throwable failure) {
        if (failure == null) {
            end(State.IMPORTED);
        } else if (failure instanceof RpcException error && error.code() == UNAUTHORIZED) {
            end(State.NONE);
        } else {
            state = State.UNKNOWN;
            dc.importFailed(new TelegramException(
                    "the authorization cannot be brought to data center " + dc.id + ": " + failure.getMessage(),
                    failure));
        }
    }

    private void end(State outcome) {
        state = outcome;
        dc.importEnded();
    }
}
