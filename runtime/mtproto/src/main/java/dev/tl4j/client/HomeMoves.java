package dev.tl4j.client;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Moves home to another data center: agrees on a key there, keeps that, and then has calls go there. Nothing is brought along, since
 * whoever is sent elsewhere is not signed in yet.
 *
 * @see <a href="https://core.telegram.org/api/datacenter#user-migration">User migration</a>
 */
final class HomeMoves {
    private final ClientCore core;
    private final Map<Integer, CompletableFuture<Void>> underWay = new HashMap<>();

    HomeMoves(ClientCore core) {
        this.core = core;
    }

    boolean isUnderWayTo(int dcId) {
        return underWay.containsKey(dcId);
    }

    /** Begins a move, or joins the one that is under way. */
    CompletableFuture<Void> begin(int dcId) {
        if (dcId == core.homeId()) {
            return CompletableFuture.completedFuture(null);
        } else if (dcId <= 0 || !core.isStarted()) {
            return CompletableFuture.failedFuture(
                    new TelegramException("home: expected to be connected and another data center, got " + dcId));
        }
        CompletableFuture<Void> move = underWay.get(dcId);
        if (move == null) {
            move = new CompletableFuture<>();
            underWay.put(dcId, move);
            start(dcId, move);
        }
        return move;
    }

    private void start(int dcId, CompletableFuture<Void> move) {
        CompletableFuture<?> unused = core.dataCenter(dcId).whenReady().whenComplete((ready, failure) -> {
            if (failure == null) {
                core.keeper().keepHome(dcId, unkept -> end(dcId, move, unkept));
            } else {
                end(dcId, move, failure);
            }
        });
    }

    private void end(int dcId, CompletableFuture<Void> move, @Nullable Throwable failure) {
        underWay.remove(dcId);
        if (failure == null) {
            core.movedHome(dcId);
            move.complete(null);
        } else {
            move.completeExceptionally(failure);
        }
    }
}
