package dev.tl4j.tl;

/**
 * A call of a TL method: what {@code invoke} takes.
 *
 * @param <R> what the method answers with, as Java has it: a generated class or sealed interface, {@link Boolean} for {@code Bool},
 *     {@link java.util.List} for {@code Vector}
 */
public interface TlMethod<R> extends TlObject {
    /**
     * Reads this method's result, boxed as the wire has it.
     *
     * @throws TlException if the bytes are not such a result
     */
    R readResult(TlReader reader);
}
