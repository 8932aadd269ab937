package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Names;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Values of built-in types that could be meant for a field of the given name. */
final class ExampleLiterals {
    private static final Map<String, String> STRINGS = Map.of(
            "email", "me@example.com",
            "lang_code", "en",
            "message", "Hello!",
            "phone", "+12025550123",
            "phone_number", "+12025550123",
            "title", "Title",
            "url", "https://example.com",
            "username", "username");

    private static final Map<String, String> INTS =
            Map.of("limit", "100", "offset", "0", "offset_id", "0", "offset_date", "0", "dc_id", "2");

    private static final ClassName RANDOM = ClassName.get(ThreadLocalRandom.class);

    private final int layer;
    private final Names names;

    /**
     * @param layer of the schema
     * @param names those of the example
     */
    ExampleLiterals(int layer, Names names) {
        this.layer = layer;
        this.names = names;
    }

    String of(Codec.Scalar scalar, String tlName) {
        return switch (scalar) {
            case INT -> tlName.equals("layer") ? Integer.toString(layer) : INTS.getOrDefault(tlName, "1");
            case LONG -> tlName.equals("random_id") ? names.of(RANDOM) + ".current().nextLong()" : "1L";
            case DOUBLE -> "1.0";
            case BOOL -> "true";
            case STRING -> '"' + STRINGS.getOrDefault(tlName, "text") + '"';
            case BYTES -> names.of(RuntimeTypes.BYTES) + ".utf8(\"data\")";
            case INT128 -> "new " + names.of(RuntimeTypes.INT128) + "(1, 2)";
            case INT256 -> "new " + names.of(RuntimeTypes.INT256) + "(1, 2, 3, 4)";
        };
    }
}
