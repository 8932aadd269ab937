package dev.tl4j.tl;

import org.jspecify.annotations.Nullable;

/**
 * A boxed TL value: an object made by a constructor, or a call of a {@linkplain TlMethod method}. Generated classes implement it;
 * they are immutable and may be shared between threads.
 */
public interface TlObject {
    /** The id that leads this object on the wire, the CRC-32 of its declaration in the schema. */
    int constructorId();

    /**
     * The values of the fields in the order of the schema, those that are absent as null, a {@code flags.N?true} as a {@link Boolean}.
     * Flag words are left out. With the constant {@code TL} of a generated class it tells all of an object, without reflection.
     *
     * @return a new array
     * @throws UnsupportedOperationException if the class was written by hand and does not tell
     */
    default @Nullable Object[] fields() {
        throw new UnsupportedOperationException(getClass().getName() + ": expected a class that tl4j generated");
    }

    /**
     * Writes the id and the fields.
     *
     * @throws TlException if a string or a byte string is longer than TL can say (2^24 - 1 bytes)
     */
    void write(TlWriter writer);

    /**
     * This object as bytes, the id first.
     *
     * @throws TlException as {@link #write} does
     */
    default byte[] encode() {
        TlWriter writer = new TlWriter();
        write(writer);
        return writer.toByteArray();
    }
}
