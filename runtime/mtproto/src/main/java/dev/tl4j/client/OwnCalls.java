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
     * @param first whether it goes before all that wait
     * @return the decoded answer, on the loop
     */
    static CompletableFuture<Object> ask(Link link, TlMethod<?> method, boolean first) {
        Engine engine = link.engine;
        long now = engine.nanos();
        long deadline = now + engine.options().callTimeout().toNanos();
        PendingCall call = new PendingCall(new CallRequest(method, Destination.HOME, null, deadline), now, true);
        engine.calls().add(call);
        CompletableFuture<Object> result = new CompletableFuture<>();
        CompletableFuture<?> unused = call.answer.whenComplete((answer, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                decode(engine, method, answer, result);
            }
        });
        if (first) {
            link.traffic.startFirst(call);
        } else {
            link.start(call);
        }
        return result;
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
