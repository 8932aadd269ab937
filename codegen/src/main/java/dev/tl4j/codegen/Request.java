package dev.tl4j.codegen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** One annotation of ours as the user wrote it, and the place to report to. */
final class Request {
    private final Element origin;
    private final String packageName;
    private final AnnotationMirror annotation;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    private Request(Element origin, AnnotationMirror annotation, Elements elements) {
        this.origin = origin;
        this.annotation = annotation;
        packageName = elements.getPackageOf(origin).getQualifiedName().toString();
        values = elements.getElementValuesWithDefaults(annotation);
    }

    /** The annotation of that name on {@code origin}, which is there. */
    static Request of(Element origin, String annotation, Elements elements) {
        return origin.getAnnotationMirrors().stream()
                .filter(mirror -> isOf(mirror, annotation))
                .findFirst()
                .map(mirror -> new Request(origin, mirror, elements))
                .orElseThrow();
    }

    /** Whether an annotation is of the class of that name. */
    static boolean isOf(AnnotationMirror mirror, String annotation) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(annotation);
    }

    Element origin() {
        return origin;
    }

    AnnotationMirror annotation() {
        return annotation;
    }

    /** The package that the annotation is on or in. */
    String packageName() {
        return packageName;
    }

    /** A single string of the annotation; empty if the source has an error in its place. */
    String string(String member) {
        return strings(member).stream().findFirst().orElse("");
    }

    /** All strings of a member of the annotation. */
    List<String> strings(String member) {
        return value(member).map(value -> value.accept(STRINGS, null)).orElse(List.of());
    }

    /** A switch of the annotation. */
    boolean flag(String member) {
        return value(member).map(value -> Boolean.TRUE.equals(value.getValue())).orElse(false);
    }

    /** A member as written or defaulted, to report on. */
    Optional<AnnotationValue> value(String member) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private static final SimpleAnnotationValueVisitor14<List<String>, Void> STRINGS =
            new SimpleAnnotationValueVisitor14<>(List.of()) {
                @Override
                public List<String> visitString(String string, Void unused) {
                    return List.of(string);
                }

                @Override
                public List<String> visitArray(List<? extends AnnotationValue> array, Void unused) {
                    return array.stream()
                            .flatMap(value -> value.accept(this, null).stream())
                            .toList();
                }
            };
}
