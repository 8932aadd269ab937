package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.KnownError;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * Runs a query in the given layer of the schema, so that the answer arrives in constructors the client knows.
 *
 * <p>Result: what {@code query} answers with.
 *
 * <p>Possible errors:
 * <ul>
 * <li>400 <code>AUTH_BYTES_INVALID</code>: The exported authorization is not valid.
 * <li>400 <code>CDN_METHOD_INVALID</code>: This method cannot be called in a CDN data center.
 * <li>400 <code>CONNECTION_API_ID_INVALID</code>: The application id of the connection is not valid.
 * <li>403 <code>CHAT_WRITE_FORBIDDEN</code>: The user may not write in this chat.
 * <li>406 <code>INVITE_HASH_EXPIRED</code>: The invite link has expired.
 * </ul>
 *
 * <p>Who may call it: users and bots.
 *
 * <p>TL: <code>invokeWithLayer#da9b0d0d &#123;X:Type&#125; layer:int query:!X = X</code>
 *
 * @param <X> what the call inside answers with
 * @param layer The number of the layer.
 * @param query The query to run.
 * @see <a href="https://core.telegram.org/method/invokeWithLayer">core.telegram.org/method/invokeWithLayer</a>
 */
@Generated
@NullMarked
public record InvokeWithLayer<X>(int layer, TlMethod<X> query) implements TlMethod<X> {
    /** The id that leads it on the wire. */
    public static final int ID = 0xda9b0d0d;

    /** Its line in the schema. */
    public static final String TL = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X";

    /** The errors that this method is known to answer with, besides those of any method. */
    public static final List<KnownError> ERRORS = List.of(
            KnownError.of("AUTH_BYTES_INVALID", 400),
            KnownError.of("CDN_METHOD_INVALID", 400),
            KnownError.of("CONNECTION_API_ID_INVALID", 400),
            KnownError.of("CHAT_WRITE_FORBIDDEN", 403),
            KnownError.of("INVITE_HASH_EXPIRED", 406));

    public InvokeWithLayer {
        Objects.requireNonNull(query, "query");
    }

    /** A builder in which nothing is set. */
    public static <X> Builder<X> builder() {
        return new Builder<>();
    }

    /** A builder that starts with the values of this one. */
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

    /** Reads the fields, the id being read already. */
    @SuppressWarnings("unchecked")
    public static InvokeWithLayer<?> readBare(TlReader reader) {
        int layer = reader.readInt();
        TlMethod<Object> query = (TlMethod<Object>) reader.readMethod();
        return new InvokeWithLayer<>(layer, query);
    }

    @Override
    public X readResult(TlReader reader) {
        return query.readResult(reader);
    }

    @Override
    public Object[] fields() {
        return new Object[] {layer, query};
    }

    @Override
    public boolean equals(Object other) {
        return ByFields.equal(this, other);
    }

    @Override
    public int hashCode() {
        return ByFields.hash(this);
    }

    @Override
    public String toString() {
        return ByFields.line(this, TL);
    }

    /** Builds a {@link InvokeWithLayer}. */
    public static final class Builder<X> {
        private Integer layer;
        private TlMethod<X> query;

        private Builder() {}

        /** The number of the layer. */
        public Builder<X> layer(int layer) {
            this.layer = layer;
            return this;
        }

        /** The query to run. */
        public Builder<X> query(TlMethod<X> query) {
            this.query = query;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public InvokeWithLayer<X> build() {
            Fields.requireAll("invokeWithLayer", "layer query", layer, query);
            return new InvokeWithLayer<>(layer, query);
        }
    }
}
