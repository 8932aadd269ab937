package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** All calls of a client that have not ended. Belongs to the loop. */
final class Invocations {
    private final Dispatch dispatch;
    private final List<Interceptor> interceptors;
    private final Set<Invocation> live = new LinkedHashSet<>();

    Invocations(Dispatch dispatch, List<Interceptor> interceptors) {
        this.dispatch = dispatch;
        this.interceptors = List.copyOf(interceptors);
    }

    /** Begins a call. */
    Invocation start(CallRequest request) {
        Invocation invocation = new Invocation(dispatch, interceptors, request);
        live.add(invocation);
        CompletableFuture<Bytes> unused = invocation.answer.whenComplete((answer, failure) -> live.remove(invocation));
        invocation.start();
        return invocation;
    }

    /** Whether no call waits for anything. */
    boolean isIdle() {
        return live.isEmpty();
    }

    /** Ends all of them. */
    void failAll(TelegramException reason) {
        List.copyOf(live).forEach(invocation -> invocation.fail(reason));
    }
}
