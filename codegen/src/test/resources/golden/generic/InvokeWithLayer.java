package com.acme;

import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.SuppressWarnings;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The method {@code invokeWithLayer}.
 *
 * <p>TL: <code>invokeWithLayer#da9b0d0d &#123;X:Type&#125; layer:int query:!X = X</code>
 *
 * @param layer int
 * @param query !X
 */
@Generated("generic.tl")
@NullMarked
public record InvokeWithLayer<X>(int layer, TlMethod<X> query) implements TlMethod<X> {
    /**
     * The id that leads it on the wire.
     */
    public static final int ID = 0xda9b0d0d;

    public InvokeWithLayer {
        Objects.requireNonNull(query, "query");
    }

    public static <X> Builder<X> builder() {
        return new Builder<>();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder<X> toBuilder() {
        Builder<X> builder = builder();
        builder.layer = layer;
        builder.query = query;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeInt(layer);
        query.write(writer);
    }

    /**
     * Reads the id, which must be {@link #ID}, and the fields.
     */
    public static InvokeWithLayer<?> read(TlReader reader) {
        reader.expect(ID, "invokeWithLayer");
        return readBare(reader);
    }

    /**
     * Reads the fields, the id being read already.
     */
    @SuppressWarnings("unchecked")
    public static InvokeWithLayer<?> readBare(TlReader reader) {
        return new InvokeWithLayer<>(reader.readInt(),
                (TlMethod<Object>) reader.readMethod());
    }

    @Override
    public X readResult(TlReader reader) {
        return query.readResult(reader);
    }

    /**
     * Builds a {@link InvokeWithLayer}.
     */
    public static final class Builder<X> {
        private @Nullable Integer layer;

        private @Nullable TlMethod<X> query;

        private Builder() {
        }

        public Builder<X> layer(int layer) {
            this.layer = layer;
            return this;
        }

        public Builder<X> query(TlMethod<X> query) {
            this.query = query;
            return this;
        }

        /**
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public InvokeWithLayer<X> build() {
            Fields.requireAll("invokeWithLayer", layer == null ? "layer" : null,
                    query == null ? "query" : null);
            return new InvokeWithLayer<>(layer, query);
        }
    }
}
