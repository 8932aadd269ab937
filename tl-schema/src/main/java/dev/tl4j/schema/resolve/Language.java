package dev.tl4j.schema.resolve;

import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.model.TypeRef.Primitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What TL itself defines: the built-in types, and the declarations of them that a text may repeat but not change. See
 * <a href="https://core.telegram.org/mtproto/serialize#base-types">/mtproto/serialize</a>.
 */
final class Language {
    private static final Map<String, TypeRef> BUILT_IN = builtIn();

    /** Canonical texts by the name they declare. */
    private static final Map<String, List<String>> DECLARATIONS = Map.ofEntries(
            Map.entry("int", List.of("int ? = Int")),
            Map.entry("long", List.of("long ? = Long")),
            Map.entry("double", List.of("double ? = Double")),
            Map.entry("string", List.of("string ? = String")),
            Map.entry("bytes", List.of("bytes ? = Bytes", "bytes = Bytes", "bytes data:string = Bytes")),
            Map.entry("int128", List.of("int128 ? = Int128", "int128 4*[ int ] = Int128")),
            Map.entry("int256", List.of("int256 ? = Int256", "int256 8*[ int ] = Int256")),
            Map.entry("object", List.of("object ? = Object")),
            Map.entry("function", List.of("function ? = Function")),
            Map.entry("boolFalse", List.of("boolFalse = Bool")),
            Map.entry("boolTrue", List.of("boolTrue = Bool")),
            Map.entry("vector", List.of("vector t:Type # [ t ] = Vector t")));

    /** The boxed forms of the primitives: TL has them, but no Telegram schema uses any. */
    private static final Set<String> BOXED_PRIMITIVES =
            Set.of("Int", "Long", "Double", "String", "Bytes", "Int128", "Int256");

    /** The ids on the wire of what the language defines. */
    private static final Map<Integer, String> IDS =
            Map.of(0x1cb5c415, "vector", 0x997275b5, "boolTrue", 0xbc799737, "boolFalse");

    private Language() {}

    /** A built-in type that stands for itself, without arguments. */
    static Optional<TypeRef> type(String name) {
        return Optional.ofNullable(BUILT_IN.get(name));
    }

    /** The names of all built-in types that stand for themselves. */
    static Set<String> typeNames() {
        return BUILT_IN.keySet();
    }

    /** The texts that may declare this name; empty if it is not the language's. */
    static List<String> declarationsOf(String name) {
        return DECLARATIONS.getOrDefault(name, List.of());
    }

    static boolean isBoxedPrimitive(String type) {
        return BOXED_PRIMITIVES.contains(type);
    }

    /** Whether a schema may not give this type constructors of its own. {@code Object} may have some: {@code gzip_packed}. */
    static boolean isClosed(String type) {
        return type.equals("Bool") || type.equals("Vector") || type.equals("Function") || isBoxedPrimitive(type);
    }

    /** The built-in combinator that has this id. */
    static Optional<String> ownerOf(int id) {
        return Optional.ofNullable(IDS.get(id));
    }

    private static Map<String, TypeRef> builtIn() {
        Map<String, TypeRef> types = new HashMap<>();
        for (Primitive primitive : Primitive.values()) {
            types.put(primitive.toString(), primitive);
        }
        types.put("Bool", new TypeRef.Bool());
        types.put("Object", new TypeRef.AnyObject());
        return Map.copyOf(types);
    }
}
