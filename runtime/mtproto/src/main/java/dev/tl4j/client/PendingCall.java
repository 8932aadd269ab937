package dev.tl4j.client;

import dev.tl4j.session.Call;
import dev.tl4j.session.Slot;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One attempt at a call, on its way. Belongs to the loop; {@link #answer} is completed there, with undecoded bytes. */
class PendingCall implements Call {
    final CompletableFuture<Bytes> answer = new CompletableFuture<>();
    final CallRequest request;

    /** When it was started, on the monotonic clock. */
    final long startedNanos;

    /** The link that it goes by. */
    @Nullable
    Link link;

    /** The session that has it; null while it waits for one. */
    @Nullable
    SessionDriver session;

    /** The call before it in its order. */
    @Nullable
    PendingCall before;

    /** How often it went to another session, or once more to the same, because the server did not take it. */
    int moves;

    /** Whether it went out inside {@code initConnection}. */
    boolean introduced;

    private final boolean own;
    private Wrapper wrapper = Wrapper.NONE;

    /** Puts calls into others, as the session needs it. */
    interface Wrapper {
        Wrapper NONE = new Wrapper() {
            @Override
            public <T> TlMethod<T> wrap(TlMethod<T> method, Slot slot) {
                return method;
            }
        };

        <T> TlMethod<T> wrap(TlMethod<T> method, Slot slot);

        /** Whether this says who is calling. */
        default boolean introduces() {
            return false;
        }
    }

    /**
     * @param own whether the client makes it by itself
     */
    PendingCall(CallRequest request, long startedNanos, boolean own) {
        this.request = request;
        this.startedNanos = startedNanos;
        this.own = own;
    }

    boolean isOwn() {
        return own;
    }

    TlMethod<?> method() {
        return request.method();
    }

    void wrapper(Wrapper next) {
        wrapper = next;
    }

    boolean isWrappedBy(Wrapper other) {
        return wrapper == other;
    }

    @Override
    public TlObject body(Slot slot) {
        introduced = wrapper.introduces();
        return wrapper.wrap(request.method(), slot);
    }

    @Override
    public boolean wantsQuickAck() {
        return request.quickAck() != null;
    }

    @Override
    public @Nullable Call after() {
        return before;
    }

    void fail(TelegramException reason) {
        answer.completeExceptionally(reason);
    }

    /** The method's name, for messages. */
    @Override
    public String toString() {
        return request.toString();
    }
}
