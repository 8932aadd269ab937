package dev.tl4j.samples.call;

import dev.tl4j.schema.model.Method;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlJsonException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;

/** A method's name and its fields as JSON, to the call that they are. */
final class JsonCall {
    private final TlSchema schema;
    private final ApiMethods methods;

    JsonCall(TlSchema schema, ApiMethods methods) {
        this.schema = schema;
        this.methods = methods;
    }

    /**
     * @param fields a JSON object, with or without {@code "_"}
     * @throws BadCallException if there is no such method, or the fields are not its fields
     */
    TlMethod<?> parse(String name, String fields) {
        Method method = methods.find(name).orElseThrow(() -> unknown(name));
        String object = fields.strip();
        if (!object.startsWith("{")) {
            throw new BadCallException("--json: expected an object in braces");
        }
        String rest = object.substring(1).stripLeading();
        String type = "{\"_\":\"" + method.name() + "\"";
        try {
            return (TlMethod<?>) TlJson.read(
                    schema, rest.startsWith("\"_\"") ? object : type + (rest.startsWith("}") ? "" : ",") + rest);
        } catch (TlJsonException e) {
            throw new BadCallException(e.getMessage() + "; the call is " + ApiMethods.declaration(method));
        } catch (ClassCastException e) {
            throw new BadCallException("--json: expected a call of " + name + ", got an object of another kind");
        }
    }

    private BadCallException unknown(String name) {
        return new BadCallException("There is no method " + name + "."
                + methods.like(name).map(like -> " Did you mean " + like + "?").orElse("")
                + " \"list PATTERN\" lists those that there are.");
    }

    /** Something that cannot be called, and why. */
    static final class BadCallException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadCallException(String message) {
            super(message);
        }
    }
}
