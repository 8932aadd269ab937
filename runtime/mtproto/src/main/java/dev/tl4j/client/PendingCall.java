package dev.tl4j.client;

import dev.tl4j.session.Call;
import dev.tl4j.session.Slot;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import java.util.concurrent.CompletableFuture;

/**
 * A call on its way. The loop completes {@link #answer} with undecoded bytes; decoding them is the work of whoever waits.
 *
 * @param <R> what the method answers with
 */
final class PendingCall<R> implements Call {
    final CompletableFuture<Bytes> answer = new CompletableFuture<>();
    private final TlMethod<R> method;

    /** Set by the session that the call is sent in. */
    Wrapper wrapper = Wrapper.NONE;

    /** When to give up, on the monotonic clock. */
    long deadlineNanos;

    /** Puts calls into {@code invokeWithLayer} as long as the server needs it. */
    interface Wrapper {
        Wrapper NONE = new Wrapper() {
            @Override
            public <T> TlMethod<T> wrap(TlMethod<T> method) {
                return method;
            }
        };

        <T> TlMethod<T> wrap(TlMethod<T> method);
    }

    PendingCall(TlMethod<R> method) {
        this.method = method;
    }

    TlMethod<R> method() {
        return method;
    }

    @Override
    public TlObject body(Slot slot) {
        return wrapper.wrap(method);
    }

    /** The answer's bytes as the method's result. */
    R decode(Bytes bytes, TlSchema schema) {
        try {
            return schema.decodeResult(method, bytes);
        } catch (TlException e) {
            throw new TelegramException(this + ": the answer cannot be decoded: " + e.getMessage(), e);
        }
    }

    void fail(TelegramException reason) {
        answer.completeExceptionally(reason);
    }

    /** The method's name, for messages. */
    @Override
    public String toString() {
        return method.getClass().getSimpleName();
    }
}
