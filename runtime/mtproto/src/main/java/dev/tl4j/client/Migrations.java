package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.util.concurrent.CompletionStage;

/**
 * Goes where the server says that a call belongs. The account's data center becomes home for all calls to come; a file or statistics of
 * another data center are fetched there, by that one call.
 *
 * @see <a href="https://core.telegram.org/api/errors#303-see-other">303 SEE_OTHER</a>
 */
public final class Migrations implements Interceptor {
    private static final int SEE_OTHER = 303;

    /** Servers that send a call round in circles must not keep it for ever. */
    private static final int HOPS = 5;

    /** The policy; it has no settings. */
    public Migrations() {}

    @Override
    public CompletionStage<Bytes> intercept(Chain chain) {
        return following(chain, chain.request(), chain.proceed(chain.request()), 0);
    }

    private static CompletionStage<Bytes> following(
            Chain chain, CallRequest request, CompletionStage<Bytes> attempt, int hops) {
        return attempt.exceptionallyCompose(failure -> {
            RpcException error = Failures.rpcError(failure);
            int dcId = error == null || error.code() != SEE_OTHER
                    ? 0
                    : error.value().orElse(0);
            if (error == null || dcId == 0 || hops == HOPS) {
                return Failures.failed(failure);
            }
            return switch (error.name()) {
                case "PHONE_MIGRATE_X", "USER_MIGRATE_X", "NETWORK_MIGRATE_X" ->
                    following(
                            chain,
                            request,
                            chain.moveHome(dcId).thenCompose(moved -> chain.proceed(request)),
                            hops + 1);
                case "FILE_MIGRATE_X", "STATS_MIGRATE_X" -> {
                    CallRequest there = request.to(request.destination().at(dcId));
                    yield following(chain, there, chain.proceed(there), hops + 1);
                }
                default -> Failures.failed(failure);
            };
        });
    }
}
