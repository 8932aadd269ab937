package dev.tl4j.codegen;

import dev.tl4j.codegen.plan.RuntimeTypes;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Hands files to javac: at once, or at the end of its last round.
 *
 * <p>javac takes a file up in the round after the one in which it is closed. It then enters the file's classes for that round, again for
 * the next, the last, and once more to compile them: for the whole of Telegram's schema that is an eighth of the build. So where a
 * compilation is of packages alone, and none has anything to refer to a generated class with, files are created at once but written in
 * the last round, and entered once. Other processors do not get to see them then.
 */
final class Delivery {
    /** A tag, or what is a link in Markdown. */
    private static final Pattern LINK = Pattern.compile("[@\\[]");

    private final Filer filer;
    private final boolean last;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(JavaFileObject file, String text) {}

    private Delivery(Filer filer, boolean last) {
        this.filer = filer;
        this.last = last;
    }

    /** One for the files that are generated in a round. A module has to find them early too: it may not export an empty package. */
    static Delivery of(RoundEnvironment round, Filer filer, Elements elements) {
        return new Delivery(filer, round.getRootElements().stream().noneMatch(root -> mayRefer(root, elements)));
    }

    /**
     * Whether a generated class may be named in there. A package can do so in an annotation's values, or in an import for the links of
     * its comment: javac's model has no imports, so the links stand for them.
     */
    private static boolean mayRefer(Element root, Elements elements) {
        if (!(root instanceof PackageElement)) {
            return true;
        }
        String comment = elements.getDocComment(root);
        return (comment != null && LINK.matcher(comment).find())
                || root.getAnnotationMirrors().stream()
                        .anyMatch(annotation -> !annotation.getElementValues().isEmpty()
                                && !Request.isOf(annotation, RuntimeTypes.GENERATE_TL));
    }

    /**
     * Takes a file.
     *
     * @throws javax.annotation.processing.FilerException if there is such a class already
     */
    void accept(String name, String text, Element... origins) throws IOException {
        JavaFileObject file = filer.createSourceFile(name, origins);
        if (last) {
            waiting.add(new Waiting(file, text));
        } else {
            write(file, text);
        }
    }

    /**
     * Hands over what waits, once: in the last round, or in an earlier one if other processors made classes, which might need these.
     */
    void finish() throws IOException {
        for (Waiting each : waiting) {
            write(each.file(), each.text());
        }
    }

    private static void write(JavaFileObject file, String text) throws IOException {
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }
}
