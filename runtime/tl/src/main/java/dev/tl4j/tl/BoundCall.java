package dev.tl4j.tl;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that a client makes by itself, in the classes of the user's layer, and how to read its answer without knowing that layer.
 *
 * @param <R> what the client reads the answer as
 */
public final class BoundCall<R> {
    private final TlMethod<?> method;
    private final Function<Object, R> reader;

    private BoundCall(TlMethod<?> method, Function<Object, R> reader) {
        this.method = method;
        this.reader = reader;
    }

    /** For generated bindings: a call, and a reader of what it answers with. */
    @SuppressWarnings("unchecked") // read() is given what the method answered with
    public static <S, R> BoundCall<R> of(TlMethod<S> method, Function<? super S, ? extends R> reader) {
        return new BoundCall<>(method, answer -> reader.apply((S) answer));
    }

    /** For generated bindings: an answer that the binding has no reading for, from a constructor that it does not know. */
    public static IllegalStateException unknown(String expected, @Nullable Object answer) {
        String got = answer == null ? "nothing" : answer.getClass().getSimpleName();
        return new IllegalStateException(expected + ": expected a constructor that tl4j knows, got " + got);
    }

    /** The call to send. */
    public TlMethod<?> method() {
        return method;
    }

    /**
     * Reads the answer.
     *
     * @param answer what {@link #method} was answered with
     * @throws IllegalStateException if it comes from a constructor that tl4j does not know
     */
    public R read(Object answer) {
        return reader.apply(Objects.requireNonNull(answer, "answer"));
    }

    @Override
    public String toString() {
        return "BoundCall[" + method.getClass().getSimpleName() + "]";
    }
}
