package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tl4j.codegen.plan.BoundCall;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The nested class by which a client makes its own calls in the classes of this schema. */
final class BindingEmitter {
    private static final TypeVariableName R = TypeVariableName.get("R");

    /** The nested class for signing in. */
    static final String SIGN_IN = "SignInCalls";

    private final SchemaPlan plan;

    BindingEmitter(SchemaPlan plan) {
        this.plan = plan;
    }

    TypeSpec emit(String name) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.BINDING);
        for (BoundCall call : plan.binding()) {
            switch (call.kind()) {
                case INVOKE_WITH_LAYER -> type.addMethod(invokeWithLayer(call));
                case INIT_CONNECTION -> type.addMethod(initConnection(call));
                case INVOKE_WITHOUT_UPDATES -> type.addMethod(invokeWithoutUpdates(call));
                case INVOKE_AFTER_MSG -> type.addMethod(invokeAfterMsg(call));
                case GET_CONFIG ->
                    type.addMethod(getConfig(call)).addMethod(config(call)).addMethod(address(call));
                case BIND_TEMP_AUTH_KEY -> type.addMethod(bindTempAuthKey(call));
                case EXPORT_AUTHORIZATION -> type.addMethod(exportAuthorization(call));
                case IMPORT_AUTHORIZATION -> type.addMethod(importAuthorization(call));
            }
        }
        if (plan.signIn().isComplete()) {
            type.addMethod(signIn());
        }
        return type.build();
    }

    private static MethodSpec signIn() {
        return MethodSpec.methodBuilder("signIn")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.SIGN_IN_BINDING)
                .addStatement("return new $N()", SIGN_IN)
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(call(result));
    }

    private static TypeName call(TypeName result) {
        return ParameterizedTypeName.get(RuntimeTypes.TL_METHOD, result);
    }

    /** The call, by its constructor, since there may be no builders: fields by their TL names, others left out. */
    private static CodeBlock made(BoundCall call, Map<String, String> fields) {
        String arguments = call.method().components().stream()
                .map(component -> fields.getOrDefault(component.tlName(), component.absent()))
                .collect(Collectors.joining(",$W"));
        return CodeBlock.of(
                call.method().variables().isEmpty() ? "new $T(" + arguments + ")" : "new $T<>(" + arguments + ")",
                call.method().name());
    }

    private static MethodSpec invokeWithLayer(BoundCall call) {
        return method("invokeWithLayer", R)
                .addTypeVariable(R)
                .addParameter(TypeName.INT, "layer")
                .addParameter(call(R), "query")
                .addStatement("return $L", made(call, Map.of("layer", "layer", "query", "query")))
                .build();
    }

    private static MethodSpec initConnection(BoundCall call) {
        Map<String, String> ofInfo = Map.of(
                "api_id", "info.apiId()",
                "device_model", "info.deviceModel()",
                "system_version", "info.systemVersion()",
                "app_version", "info.appVersion()",
                "system_lang_code", "info.systemLangCode()",
                "lang_pack", "info.langPack()",
                "lang_code", "info.langCode()",
                "query", "query");
        return method("initConnection", R)
                .addTypeVariable(R)
                .addParameter(RuntimeTypes.CONNECTION_INFO, "info")
                .addParameter(call(R), "query")
                .addStatement("return $L", made(call, ofInfo))
                .build();
    }

    private static MethodSpec invokeWithoutUpdates(BoundCall call) {
        return method("invokeWithoutUpdates", R)
                .addTypeVariable(R)
                .addParameter(call(R), "query")
                .addStatement("return $L", made(call, Map.of("query", "query")))
                .build();
    }

    private static MethodSpec invokeAfterMsg(BoundCall call) {
        return method("invokeAfterMsg", R)
                .addTypeVariable(R)
                .addParameter(TypeName.LONG, "messageId")
                .addParameter(call(R), "query")
                .addStatement("return $L", made(call, Map.of("msg_id", "messageId", "query", "query")))
                .build();
    }

    private static MethodSpec getConfig(BoundCall call) {
        return method("getConfig", WildcardTypeName.subtypeOf(Object.class))
                .addStatement("return $L", made(call, Map.of()))
                .build();
    }

    private static MethodSpec config(BoundCall call) {
        ClassName config = call.type("config");
        return MethodSpec.methodBuilder("config")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.SERVER_CONFIG)
                .addParameter(Object.class, "result")
                .addStatement("$1T config = ($1T) result", config)
                .addStatement(
                        "return new $T(config.thisDc(), config.expires(),"
                                + " config.dcOptions().stream().map(Calls::address).toList())",
                        RuntimeTypes.SERVER_CONFIG)
                .build();
    }

    /** How {@link #config} reads one address. */
    private static MethodSpec address(BoundCall call) {
        return MethodSpec.methodBuilder("address")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.DC_ADDRESS)
                .addParameter(call.type("dcOption"), "option")
                .addStatement(
                        "return new $T(option.id(), option.ipAddress(), option.port(), option.ipv6(),"
                                + " option.mediaOnly(), option.tcpoOnly(), option.cdn())",
                        RuntimeTypes.DC_ADDRESS)
                .build();
    }

    private static MethodSpec bindTempAuthKey(BoundCall call) {
        return method("bindTempAuthKey", TypeName.BOOLEAN.box())
                .addParameter(TypeName.LONG, "permAuthKeyId")
                .addParameter(TypeName.LONG, "nonce")
                .addParameter(TypeName.INT, "expiresAt")
                .addParameter(RuntimeTypes.BYTES, "encryptedMessage")
                .addStatement(
                        "return $L",
                        made(
                                call,
                                Map.of(
                                        "perm_auth_key_id", "permAuthKeyId",
                                        "nonce", "nonce",
                                        "expires_at", "expiresAt",
                                        "encrypted_message", "encryptedMessage")))
                .build();
    }

    private static MethodSpec exportAuthorization(BoundCall call) {
        return method("exportAuthorization", WildcardTypeName.subtypeOf(Object.class))
                .addParameter(TypeName.INT, "dcId")
                .addStatement("return $L", made(call, Map.of("dc_id", "dcId")))
                .build();
    }

    private static MethodSpec importAuthorization(BoundCall call) {
        ClassName exported = call.type("exportedAuthorization");
        return method("importAuthorization", WildcardTypeName.subtypeOf(Object.class))
                .addParameter(Object.class, "exported")
                .addStatement("$1T authorization = ($1T) exported", exported)
                .addStatement(
                        "return $L", made(call, Map.of("id", "authorization.id()", "bytes", "authorization.bytes()")))
                .build();
    }
}
