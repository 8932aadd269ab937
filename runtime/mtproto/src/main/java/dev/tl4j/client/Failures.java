package dev.tl4j.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What futures fail with, which they like to wrap. */
final class Failures {
    private Failures() {}

    /** A future's failure without what futures put around it. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause(cause) : failure;
    }

    /** The server's answer that a call was not done; null if it failed with anything else. */
    static @Nullable RpcException rpcError(Throwable failure) {
        return cause(failure) instanceof RpcException error ? error : null;
    }

    static <T> CompletionStage<T> failed(Throwable failure) {
        return CompletableFuture.failedStage(cause(failure));
    }
}
