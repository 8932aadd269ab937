package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call that a client makes by itself and that the schema has in a shape we know: all the fields that we set are there, with the
 * types we expect, and all others are optional.
 *
 * @param kind which call
 * @param method its record
 * @param types the records of what is read from its result, if anything is
 */
public record BoundCall(Kind kind, ClassName method, Map<String, RecordPlan> types) {
    /** The calls that the runtime makes. Each names its method, the fields it sets, and the constructors whose fields it reads. */
    public enum Kind {
        INVOKE_WITH_LAYER("invokeWithLayer layer:int query:!X"),
        INIT_CONNECTION("initConnection api_id:int device_model:string system_version:string app_version:string"
                + " system_lang_code:string lang_pack:string lang_code:string query:!X"),
        GET_CONFIG(
                "help.getConfig",
                "config this_dc:int expires:int dc_options:Vector<DcOption>",
                "dcOption ipv6:true media_only:true tcpo_only:true cdn:true id:int ip_address:string port:int"),
        BIND_TEMP_AUTH_KEY(
                "auth.bindTempAuthKey perm_auth_key_id:long nonce:long expires_at:int encrypted_message:bytes"),
        EXPORT_AUTHORIZATION("auth.exportAuthorization dc_id:int"),
        IMPORT_AUTHORIZATION(
                "auth.importAuthorization id:long bytes:bytes", "auth.exportedAuthorization id:long bytes:bytes");

        private final String method;
        private final String types;

        Kind(String method, String... types) {
            this.method = method;
            this.types = String.join("\n", types);
        }

        private Shape method() {
            return Shape.parse(method);
        }

        private List<Shape> types() {
            return types.lines().map(Shape::parse).toList();
        }
    }

    /** The record of a constructor by its simple TL name. */
    public ClassName type(String constructor) {
        return Lookup.require(types, constructor).name();
    }

    /** A combinator's name and the fields that it must have. */
    private record Shape(Name name, List<String> fields) {
        static Shape parse(String text) {
            List<String> words = List.of(text.split(" "));
            return new Shape(Name.of(words.get(0)), words.subList(1, words.size()));
        }

        /** Whether all fields are there and, if we are to fill it in, all others may be left out. */
        boolean fits(RecordPlan record, boolean filledIn) {
            List<String> has = record.components().stream()
                    .map(c -> c.tlName() + ":" + c.tlType().replaceFirst("^[^?]*\\?", ""))
                    .toList();
            List<String> required = record.components().stream()
                    .filter(Component::isRequired)
                    .map(c -> c.tlName() + ":" + c.tlType())
                    .toList();
            return has.containsAll(fields) && (!filledIn || fields.containsAll(required));
        }
    }

    /** Whether a method is one that clients call by themselves. */
    static boolean isKnown(Name method) {
        return Arrays.stream(Kind.values())
                .anyMatch(kind -> kind.method().name().equals(method));
    }

    static List<BoundCall> of(List<RecordPlan> records) {
        Map<Name, RecordPlan> methods = byName(records, true);
        Map<Name, RecordPlan> constructors = byName(records, false);
        List<BoundCall> calls = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            find(kind, methods, constructors).ifPresent(calls::add);
        }
        return calls;
    }

    private static Map<Name, RecordPlan> byName(List<RecordPlan> records, boolean methods) {
        return records.stream()
                .filter(record -> record.result().isPresent() == methods)
                .collect(Collectors.toMap(record -> record.combinator().name(), record -> record));
    }

    private static Optional<BoundCall> find(
            Kind kind, Map<Name, RecordPlan> methods, Map<Name, RecordPlan> constructors) {
        RecordPlan method = methods.get(kind.method().name());
        if (method == null || !kind.method().fits(method, true)) {
            return Optional.empty();
        }
        Map<String, RecordPlan> types = new HashMap<>();
        for (Shape shape : kind.types()) {
            RecordPlan record = constructors.get(shape.name());
            if (record == null || !record.role().alone() || !shape.fits(record, false)) {
                return Optional.empty();
            }
            types.put(shape.name().simple(), record);
        }
        return Optional.of(new BoundCall(kind, method.name(), Map.copyOf(types)));
    }
}
