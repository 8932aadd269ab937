package dev.tl4j.codegen.source;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * A generated class.
 *
 * @param name the class
 * @param text what its file holds
 * @param origins what it comes from, which build tools want to know
 */
public record SourceFile(ClassName name, String text, List<Element> origins) {
    public SourceFile {
        origins = List.copyOf(origins);
    }
}
