package dev.tl4j.client;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a single call is made, where it differs from the client's own settings:
 *
 * <pre>{@code
 * client.invoke(request, CallOptions.DEFAULT.timeout(Duration.ofMinutes(5)).destination(Destination.files(4)));
 * }</pre>
 *
 * @param timeout how long the call may take in all, waiting out floods included; null for the client's
 * @param destination where it goes
 * @param order calls with the same order are done by the server in the order in which they were made, null for no order; compared by
 *     {@code equals}
 * @param quickAck what to run when the server has the call, see {@link #quickAck(Runnable)}; null for nothing
 */
public record CallOptions(
        @Nullable Duration timeout,
        Destination destination,
        @Nullable Object order,
        @Nullable Runnable quickAck) {
    /** As the client is set. */
    public static final CallOptions DEFAULT = new CallOptions(null, Destination.HOME, null, null);

    public CallOptions {
        Objects.requireNonNull(destination, "destination");
        if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
            throw new IllegalArgumentException("timeout: expected more than nothing, got " + timeout);
        }
    }

    /** The same with another timeout. */
    public CallOptions timeout(Duration newTimeout) {
        return new CallOptions(Objects.requireNonNull(newTimeout, "timeout"), destination, order, quickAck);
    }

    /** The same to another data center. */
    public CallOptions destination(Destination newDestination) {
        return new CallOptions(timeout, newDestination, order, quickAck);
    }

    /**
     * The same in an order with others, such as all messages to one chat. The server does a call only after those made before it in the
     * same order, and answers with 500 {@code MSG_WAIT_FAILED} if one of them failed.
     *
     * @see <a href="https://core.telegram.org/api/invoking#dependent-queries">Dependent queries</a>
     */
    public CallOptions order(Object newOrder) {
        return new CallOptions(timeout, destination, Objects.requireNonNull(newOrder, "order"), quickAck);
    }

    /**
     * The same, telling when the server has the call, which is long before the answer where that takes its time: an application can show
     * a message as sent. It is a hint and no more, as quick acks are not encrypted, and the server may still refuse the call. It runs at
     * most once, on the client's executor and before the call ends, so that it must not wait for the call. It does not run if the
     * answer is faster, nor over {@link dev.tl4j.frame.Framing#FULL}, which has no quick acks.
     *
     * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#quick-ack">Quick ack</a>
     */
    public CallOptions quickAck(Runnable listener) {
        return new CallOptions(timeout, destination, order, Objects.requireNonNull(listener, "quickAck"));
    }
}
