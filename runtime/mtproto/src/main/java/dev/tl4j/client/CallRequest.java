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
 * @param quickAck run on the loop each time the server is heard to have the call; null if nobody wants to know
 */
public record CallRequest(
        TlMethod<?> method,
        Destination destination,
        @Nullable Object order,
        long deadlineNanos,
        @Nullable Runnable quickAck) {
    public CallRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(destination, "destination");
    }

    /** A call that nobody wants a quick ack of. */
    public CallRequest(TlMethod<?> method, Destination destination, @Nullable Object order, long deadlineNanos) {
        this(method, destination, order, deadlineNanos, null);
    }

    /** The same call with another method, whose answer must be of the same type. */
    public CallRequest method(TlMethod<?> other) {
        return new CallRequest(other, destination, order, deadlineNanos, quickAck);
    }

    /** The same call to another data center. */
    public CallRequest to(Destination other) {
        return new CallRequest(method, other, order, deadlineNanos, quickAck);
    }

    /** The same call with somebody else to tell that the server has it. */
    CallRequest quickAck(Runnable other) {
        return new CallRequest(method, destination, order, deadlineNanos, other);
    }

    /** The call's name, for messages: its values may be secret. */
    @Override
    public String toString() {
        return method.getClass().getSimpleName();
    }
}
