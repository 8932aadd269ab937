package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;

/** The classes that generated code stands on. Nothing else in the generator names one. */
public final class RuntimeTypes {
    /** The annotation that starts the generator. */
    public static final String GENERATE_TL = "dev.tl4j.GenerateTl";

    /** The annotation of interfaces that generated classes implement. */
    public static final String TL_CONTRACT = "dev.tl4j.TlContract";

    private static final String TL = "dev.tl4j.tl";

    public static final ClassName TL_OBJECT = ClassName.get(TL, "TlObject");
    public static final ClassName TL_METHOD = ClassName.get(TL, "TlMethod");
    public static final ClassName INVOKER = ClassName.get(TL, "Invoker");
    public static final ClassName TL_SCHEMA = ClassName.get(TL, "TlSchema");
    public static final ClassName TL_READER = ClassName.get(TL, "TlReader");
    public static final ClassName TL_WRITER = ClassName.get(TL, "TlWriter");
    public static final ClassName BYTES = ClassName.get(TL, "Bytes");
    public static final ClassName INT128 = ClassName.get(TL, "Int128");
    public static final ClassName INT256 = ClassName.get(TL, "Int256");
    public static final ClassName VECTORS = ClassName.get(TL, "Vectors");
    public static final ClassName BY_FIELDS = ClassName.get(TL, "ByFields");
    public static final ClassName FIELDS = ClassName.get(TL, "Fields");
    public static final ClassName KNOWN_ERROR = ClassName.get(TL, "KnownError");
    public static final ClassName SECRET = ClassName.get(TL, "Secret");
    public static final ClassName GENERATED = ClassName.get(TL, "Generated");
    public static final ClassName BINDING = ClassName.get(TL, "Binding");
    public static final ClassName CONNECTION_INFO = ClassName.get(TL, "ConnectionInfo");
    public static final ClassName SERVER_CONFIG = ClassName.get(TL, "ServerConfig");
    public static final ClassName BOUND_CALL = ClassName.get(TL, "BoundCall");
    public static final ClassName DC_ADDRESS = SERVER_CONFIG.nestedClass("DcAddress");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private static final String SIGN_IN = TL + ".signin";

    public static final ClassName SIGN_IN_BINDING = signIn("SignInBinding");

    private RuntimeTypes() {}

    /** A class of what signing in takes and answers. */
    static ClassName signIn(String simpleName) {
        return ClassName.get(SIGN_IN, simpleName);
    }
}
