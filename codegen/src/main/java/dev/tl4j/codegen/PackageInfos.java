package dev.tl4j.codegen;

import dev.tl4j.codegen.emit.PackageInfo;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * The {@code package-info.java} of the namespaces. What it says once of a package's nullness, no class of it has to say: in the jar of a
 * large schema that is 100 kB.
 */
final class PackageInfos {
    private final Request request;
    private final Delivery delivery;
    private final Elements elements;
    private final Map<String, Boolean> nullMarked = new HashMap<>();

    PackageInfos(Request request, Delivery delivery, Elements elements) {
        this.request = request;
        this.delivery = delivery;
        this.elements = elements;
    }

    /** Whether a package is null-marked: by the file that the user wrote, or else by one that is written now. */
    boolean nullMarked(String packageName) throws IOException {
        Boolean known = nullMarked.get(packageName);
        if (known == null) {
            known = packageName.equals(request.packageName())
                    ? isNullMarked(request.origin())
                    : write(packageName) || isNullMarked(elements.getPackageElement(packageName));
            nullMarked.put(packageName, known);
        }
        return known;
    }

    /** Whether there was no such file yet. */
    private boolean write(String packageName) throws IOException {
        try {
            delivery.accept(
                    packageName + ".package-info",
                    PackageInfo.of(packageName, request.packageName()),
                    request.origin());
            return true;
        } catch (FilerException e) {
            return false;
        }
    }

    private static boolean isNullMarked(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(annotation -> Request.isOf(annotation, RuntimeTypes.NULL_MARKED.canonicalName()));
    }
}
