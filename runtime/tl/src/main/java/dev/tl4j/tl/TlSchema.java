package dev.tl4j.tl;

import java.lang.reflect.Type;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A schema as Java: it decodes whatever its constructors and methods encode. The generated schema class, {@code TelegramApi} say,
 * extends it.
 */
public abstract class TlSchema {
    /** A schema without constructors and methods, for readers that only read built-in values. */
    public static final TlSchema NONE = new TlSchema() {
        @Override
        public String name() {
            return "an empty schema";
        }

        @Override
        public int layer() {
            return 0;
        }

        @Override
        public @Nullable TlObject readFields(int id, TlReader reader) {
            return null;
        }
    };

    /** For generated classes. */
    protected TlSchema() {}

    /** The name of the schema class, {@code TelegramApi}. */
    public abstract String name();

    /** The layer that the schema says it is, 0 if it says none. */
    public abstract int layer();

    /** How a client makes the calls that it makes by itself, as far as this schema has them. */
    public Binding binding() {
        return Binding.NONE;
    }

    /**
     * Decodes a boxed constructor or method of this schema.
     *
     * @throws TlException if the bytes are anything else, or more than that
     */
    public final TlObject decode(byte[] bytes) {
        return decode(Bytes.wrap(bytes));
    }

    /**
     * Decodes a boxed constructor or method of this schema.
     *
     * @throws TlException if the bytes are anything else, or more than that
     */
    public final TlObject decode(Bytes bytes) {
        try {
            TlReader reader = new TlReader(this, bytes);
            TlObject object = reader.readObject();
            reader.requireEnd();
            return object;
        } catch (TlException e) {
            throw DecodePath.located(e, this, bytes);
        }
    }

    /**
     * Decodes the answer to a call.
     *
     * @param bytes the boxed result, nothing before or after it
     * @throws TlException if the bytes are anything else
     */
    public final <R> R decodeResult(TlMethod<R> method, Bytes bytes) {
        try {
            TlReader reader = new TlReader(this, bytes);
            R result = method.readResult(reader);
            reader.requireEnd();
            return result;
        } catch (TlException e) {
            throw DecodePath.located(e, this, resultType(method), bytes);
        }
    }

    private static Type resultType(TlMethod<?> method) {
        try {
            return method.getClass().getMethod("readResult", TlReader.class).getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a TlMethod without readResult", e);
        }
    }

    /**
     * Reads what follows an id, for {@link TlReader#readObject}.
     *
     * @return null if no constructor or method has this id
     */
    public abstract @Nullable TlObject readFields(int id, TlReader reader);

    /**
     * The name of a constructor or method that was left out of the generated classes ({@code @GenerateTl(exclude = ...)}), for failures.
     *
     * @return null if none with this id was
     */
    protected @Nullable String excluded(int id) {
        return null;
    }

    /**
     * For generated code: the name that stands behind an id in texts such as {@code ",1b3faa88 account.sendConfirmPhoneCode,"}. Only
     * failures look for one, so it need not be quick; a switch over all of a schema would be more than a method can hold.
     *
     * @return null if the id is in none of them
     */
    protected static @Nullable String nameIn(int id, String... texts) {
        String key = "," + HexFormat.of().toHexDigits(id) + " ";
        for (String text : texts) {
            int at = text.indexOf(key);
            if (at >= 0) {
                return text.substring(at + key.length(), text.indexOf(',', at + key.length()));
            }
        }
        return null;
    }
}
