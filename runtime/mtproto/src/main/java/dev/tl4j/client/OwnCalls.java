package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import java.util.concurrent.CompletableFuture;

/** Makes the calls that the client makes by itself. */
final class OwnCalls {
    private OwnCalls() {}

    /**
     * Makes a call over a link.
     *
     * @return the decoded answer, on the loop
     */
    static CompletableFuture<Object> ask(Link link, TlMethod<?> method) {
        PendingCall call = call(link.engine, method);
        CompletableFuture<Object> result = new CompletableFuture<>();
        CompletableFuture<?> unused = call.answer.whenComplete((answer, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                decode(link.engine, method, answer, result);
            }
        });
        link.start(call);
        return result;
    }

    /**
     * Makes a call before all that wait.
     *
     * @return the answer as it came, on the loop
     */
    static CompletableFuture<Bytes> askFirst(Link link, TlMethod<?> method) {
        PendingCall call = call(link.engine, method);
        link.traffic.startFirst(call);
        return call.answer;
    }

    private static PendingCall call(Engine engine, TlMethod<?> method) {
        long now = engine.nanos();
        long deadline = now + engine.options().callTimeout().toNanos();
        PendingCall call = new PendingCall(new CallRequest(method, Destination.HOME, null, deadline), now, true);
        engine.calls().add(call);
        return call;
    }

    private static void decode(Engine engine, TlMethod<?> method, Bytes answer, CompletableFuture<Object> result) {
        Runnable decoding = () -> {
            try {
                Object decoded = engine.options().schema().decodeResult(method, answer);
                engine.loop().execute(() -> result.complete(decoded));
            } catch (RuntimeException e) {
                engine.loop().execute(() -> result.completeExceptionally(e));
            }
        };
        try {
            engine.options().executor().execute(decoding);
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
