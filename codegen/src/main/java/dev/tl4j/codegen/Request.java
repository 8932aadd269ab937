package dev.tl4j.codegen;

import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** One {@code @GenerateTl} as the user wrote it, and the place to report to. */
final class Request {
    private final PackageElement origin;
    private final AnnotationMirror annotation;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    private Request(PackageElement origin, AnnotationMirror annotation, Elements elements) {
        this.origin = origin;
        this.annotation = annotation;
        values = elements.getElementValuesWithDefaults(annotation);
    }

    /** The annotation on {@code origin}. */
    static Request of(PackageElement origin, Elements elements) {
        return origin.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(RuntimeTypes.GENERATE_TL))
                .findFirst()
                .map(mirror -> new Request(origin, mirror, elements))
                .orElseThrow();
    }

    PackageElement origin() {
        return origin;
    }

    AnnotationMirror annotation() {
        return annotation;
    }

    String packageName() {
        return origin.getQualifiedName().toString();
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
