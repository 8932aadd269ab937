package dev.tl4j.client;

import dev.tl4j.tl.TlMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way through the {@linkplain Interceptor interceptors}.
 *
 * @param method what is asked
 * @param destination where it goes
 * @param order see {@link CallOptions#order}
 * @param deadlineNanos when it must have ended, on the clock of {@link System#nanoTime}
 */
public record CallRequest(
        TlMethod<?> method,
        Destination destination,
        @Nullable Object order,
        long deadlineNanos) {
    public CallRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(destination, "destination");
    }

    /** The same call with another method, whose answer must be of the same type. */
    public CallRequest method(TlMethod<?> other) {
        return new CallRequest(other, destination, order, deadlineNanos);
    }

    /** The same call to another data center. */
    public CallRequest to(Destination other) {
        return new CallRequest(method, other, order, deadlineNanos);
    }

    /** The call's name, for messages: its values may be secret. */
    @Override
    public String toString() {
        return method.getClass().getSimpleName();
    }
}
