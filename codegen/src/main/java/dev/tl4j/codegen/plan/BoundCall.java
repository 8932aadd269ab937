package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call that a client makes by itself and that the schema has in a shape we know: all the fields that we set are there, with the
 * types we expect, and all others are optional.
 *
 * @param kind which call
 * @param method its record
 * @param types the records of what is read from its result, if anything is
 */
public record BoundCall(Kind kind, RecordPlan method, Map<String, RecordPlan> types) {
    /** The calls that the runtime makes. Each names its method, the fields it sets, its result, and the constructors it reads. */
    public enum Kind {
        INVOKE_WITH_LAYER("invokeWithLayer layer:int query:!X = X"),
        INIT_CONNECTION("initConnection api_id:int device_model:string system_version:string app_version:string"
                + " system_lang_code:string lang_pack:string lang_code:string query:!X = X"),
        INVOKE_WITHOUT_UPDATES("invokeWithoutUpdates query:!X = X"),
        INVOKE_AFTER_MSG("invokeAfterMsg msg_id:long query:!X = X"),
        GET_CONFIG(
                "help.getConfig = Config",
                "config this_dc:int expires:int dc_options:Vector<DcOption>",
                "dcOption ipv6:true media_only:true tcpo_only:true cdn:true id:int ip_address:string port:int"),
        BIND_TEMP_AUTH_KEY(
                "auth.bindTempAuthKey perm_auth_key_id:long nonce:long expires_at:int encrypted_message:bytes"
                        + " = Bool"),
        EXPORT_AUTHORIZATION("auth.exportAuthorization dc_id:int = auth.ExportedAuthorization"),
        IMPORT_AUTHORIZATION(
                "auth.importAuthorization id:long bytes:bytes = auth.Authorization",
                "auth.exportedAuthorization id:long bytes:bytes");

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

    private static final Set<Name> KNOWN =
            Stream.of(Kind.values()).map(kind -> kind.method().name()).collect(Collectors.toUnmodifiableSet());

    /** The record of a constructor by its simple TL name. */
    public ClassName type(String constructor) {
        return Lookup.require(types, constructor).name();
    }

    /**
     * What we know of a combinator.
     *
     * @param fields those that it must have
     * @param result of a method, what it must answer with
     */
    private record Shape(Name name, List<String> fields, Optional<String> result) {
        static Shape parse(String text) {
            String[] sides = text.split(" = ");
            List<String> words = List.of(sides[0].split(" "));
            Optional<String> result = sides.length == 1 ? Optional.empty() : Optional.of(sides[1]);
            return new Shape(Name.of(words.get(0)), words.subList(1, words.size()), result);
        }

        /** Whether a method can be called: all fields that we set are there, all others may be left out. */
        boolean canCall(RecordPlan method) {
            List<String> required = method.components().stream()
                    .filter(Component::isRequired)
                    .map(c -> c.tlName() + ":" + c.tlType())
                    .toList();
            return method.combinator() instanceof Method called
                    && result.equals(Optional.of(called.result().toString()))
                    && canRead(method)
                    && fields.containsAll(required);
        }

        /** Whether all fields that we know are there. */
        boolean canRead(RecordPlan record) {
            return record.components().stream()
                    .map(c -> c.tlName() + ":" + BoundFields.typeOf(c))
                    .toList()
                    .containsAll(fields);
        }
    }

    /** Whether a method is one that clients call by themselves. */
    static boolean isKnown(Name method) {
        return KNOWN.contains(method);
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
        if (method == null || !kind.method().canCall(method)) {
            return Optional.empty();
        }
        Map<String, RecordPlan> types = new HashMap<>();
        for (Shape shape : kind.types()) {
            RecordPlan record = constructors.get(shape.name());
            if (record == null || !record.role().alone() || !shape.canRead(record)) {
                return Optional.empty();
            }
            types.put(shape.name().simple(), record);
        }
        return Optional.of(new BoundCall(kind, method, Map.copyOf(types)));
    }
}
