package dev.tl4j.testkit;

import dev.tl4j.tl.TlMethod;
import java.util.concurrent.CompletionStage;

/** What answers calls of a method: a user's handler or one of the data center's own. */
@FunctionalInterface
interface CallHandler<M extends TlMethod<?>> {
    /** Begins to answer a call, with what {@code rpc_result} shall hold. */
    CompletionStage<?> handle(M request, ServerCall call);
}
