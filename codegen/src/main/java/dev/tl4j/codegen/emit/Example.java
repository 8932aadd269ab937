package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A statement that calls a method, for its documentation.
 *
 * @param code what the reader sees; {@code client} is whatever has a method {@code <R> R invoke(TlMethod<R> method)}
 * @param imports the classes that it means by their simple names
 */
record Example(String code, List<ClassName> imports) {
    Example {
        imports = List.copyOf(imports);
    }
}
