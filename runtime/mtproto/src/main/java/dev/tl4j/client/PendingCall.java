package dev.tl4j.client;

import dev.tl4j.net.EventLoop;
import dev.tl4j.session.Call;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way. The loop completes {@link #answer} with undecoded bytes; decoding them is the work of whoever waits.
 *
 * @param <R> what the method answers with
 */
final class PendingCall<R> implements Call {
    final CompletableFuture<Bytes> answer = new CompletableFuture<>();
    private final TlMethod<R> method;
    private final UnaryOperator<TlMethod<R>> wrapper;
    EventLoop.@Nullable Timer deadline;

    /**
     * @param wrapper puts the call into {@code invokeWithLayer} as long as the server needs it
     */
    PendingCall(TlMethod<R> method, UnaryOperator<TlMethod<R>> wrapper) {
        this.method = method;
        this.wrapper = wrapper;
    }

    TlMethod<R> method() {
        return method;
    }

    @Override
    public TlObject body() {
        return wrapper.apply(method);
    }

    /** The answer's bytes as the method's result. */
    R decode(Bytes bytes, TlSchema schema) {
        try {
            TlReader reader = new TlReader(schema, bytes);
            R result = method.readResult(reader);
            reader.requireEnd();
            return result;
        } catch (TlException e) {
            throw new TelegramException(
                    method.getClass().getSimpleName() + ": the answer cannot be decoded: " + e.getMessage(), e);
        }
    }

    void fail(TelegramException reason) {
        answer.completeExceptionally(reason);
    }
}
