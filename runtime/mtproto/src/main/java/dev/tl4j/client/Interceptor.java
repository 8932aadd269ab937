package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Stands between {@code invoke} and the network. It sees each call and its outcome, and may make the call again, later, elsewhere, or
 * not at all:
 *
 * <pre>{@code
 * Interceptor logging = chain -> chain.proceed(chain.request()).whenComplete((answer, failure) ->
 *         log.info("{} {}", chain.request(), failure == null ? "answered" : failure.getMessage()));
 * }</pre>
 *
 * <p>What tl4j does by itself about failures is made of interceptors too: {@link FloodWaits}, {@link ServerErrors}, {@link Migrations}.
 *
 * <p>Interceptors run on the event loop and must not block. They fail with what the call failed with, an {@link RpcException} if the
 * server said so.
 */
@FunctionalInterface
public interface Interceptor {
    /**
     * Makes a call.
     *
     * @return the answer, undecoded: a boxed value of the method's result type
     */
    CompletionStage<Bytes> intercept(Chain chain);

    /**
     * What a client does about failures, unless it is told otherwise: waits out floods, tries again after errors of the server's, goes
     * to the data center that the server names.
     *
     * @param longestFloodWait see {@link FloodWaits}
     */
    static List<Interceptor> defaults(Duration longestFloodWait) {
        return List.of(new FloodWaits(longestFloodWait), new ServerErrors(4, Duration.ofMillis(500)), new Migrations());
    }

    /** The rest of the way, from one interceptor on. May be used from any thread, and more than once. */
    interface Chain {
        /** The call, as the interceptor before made it. */
        CallRequest request();

        /** Passes a call on. */
        CompletionStage<Bytes> proceed(CallRequest request);

        /** Passes a call on after a while. */
        CompletionStage<Bytes> proceedAfter(Duration delay, CallRequest request);

        /** How long the call may still take; negative once it is too late. */
        Duration timeLeft();

        /** Makes another data center home: the account lives there. Completes when calls go there. */
        CompletionStage<Void> moveHome(int dcId);
    }
}
