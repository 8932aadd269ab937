package dev.tl4j.client;

import dev.tl4j.session.Slot;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.TlMethod;
import org.jspecify.annotations.Nullable;

/**
 * How a session says who is calling: each call goes inside {@code invokeWithLayer} and {@code initConnection} until the server has
 * answered one that did. Sessions for files say with each call that they want no updates.
 *
 * @see <a href="https://core.telegram.org/api/invoking">Calling methods</a>
 */
final class Introduction implements PendingCall.Wrapper {
    private final ClientOptions options;
    private final boolean isForFiles;
    private boolean done;

    Introduction(ClientOptions options, boolean isForFiles) {
        this.options = options;
        this.isForFiles = isForFiles;
    }

    /** The server answered a call that was wrapped, or not, by this. */
    void answered(PendingCall call) {
        if (call.isWrappedBy(this)) {
            done = true;
        }
    }

    /** The server knows nothing of an introduction. */
    void refused() {
        done = false;
    }

    @Override
    public boolean introduces() {
        return !done;
    }

    @Override
    public <T> TlMethod<T> wrap(TlMethod<T> method, Slot slot) {
        Binding binding = options.schema().binding();
        TlMethod<T> query = method;
        if (isForFiles) {
            query = orElse(binding.invokeWithoutUpdates(query), query);
        }
        if (slot.afterMessageId() != 0) {
            query = orElse(binding.invokeAfterMsg(slot.afterMessageId(), query), query);
        }
        TlMethod<T> initConnection = done ? null : binding.initConnection(options.info(), query);
        return initConnection == null
                ? query
                : orElse(binding.invokeWithLayer(options.schema().layer(), initConnection), query);
    }

    private static <T> TlMethod<T> orElse(@Nullable TlMethod<T> wrapped, TlMethod<T> method) {
        return wrapped == null ? method : wrapped;
    }
}
