package dev.tl4j.tl;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects as JSON and back. Names are the schema's; {@code "_"} names the constructor or method. Longs are strings, since many readers of
 * JSON lose their last digits; {@code bytes} is base64, {@code int128} and {@code int256} are hexadecimal; what is absent is left out, and
 * so is a {@code true} that is not set.
 *
 * <p>Unlike {@code toString} and {@link TlPrinter} this shows everything, secrets included: the same object comes back.
 */
public final class TlJson {
    private final StringBuilder out = new StringBuilder();

    private TlJson() {}

    /**
     * An object, or a method's result, on one line.
     *
     * @param value a generated object, a list of such, or a plain value
     */
    public static String write(Object value) {
        TlJson json = new TlJson();
        json.value(value);
        return json.out.toString();
    }

    /**
     * The object that {@link #write} wrote. In objects of which only one constructor is possible {@code "_"} may be left out, except in
     * the outermost.
     *
     * @throws TlJsonException if the text is not JSON or not an object of the schema; it says where
     */
    public static TlObject read(TlSchema schema, String json) {
        return new TlJsonReader(schema).read(JsonText.parse(json));
    }

    private void value(Object value) {
        if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof TlObject object) {
            object(object);
        } else if (value instanceof Bytes bytes) {
            string(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            string(value.toString());
        } else if (value instanceof Integer || value instanceof Double || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString());
        }
    }

    private void list(List<?> list) {
        String separator = "[";
        for (Object item : list) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void object(TlObject object) {
        TlDeclaration declaration = TlDeclaration.of(object.getClass());
        List<TlDeclaration.DeclaredField> fields = declaration.components();
        @Nullable Object[] values = object.fields();
        out.append("{\"_\":");
        string(declaration.name());
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && fields.get(i).isShown(value)) {
                out.append(',');
                string(fields.get(i).name());
                out.append(':');
                value(value);
            }
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
