package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Objects;

/** The JDK's classes that generated code names. */
final class Jdk {
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName OBJECT = ClassName.OBJECT;
    static final ClassName OBJECTS = ClassName.get(Objects.class);
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName SUPPRESS_WARNINGS = ClassName.get(SuppressWarnings.class);

    private Jdk() {}
}
