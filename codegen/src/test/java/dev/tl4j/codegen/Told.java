package dev.tl4j.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the processor told the user of a {@link Project}, and where.
 *
 * @param file below the project's {@code src}
 */
record Told(Diagnostic.Kind kind, String file, long line, String message) {
    private static final String LEAD = "tl4j: ";

    static Told error(String file, long line, String message) {
        return new Told(Diagnostic.Kind.ERROR, file, line, message);
    }

    /** All of ours, in order. */
    static List<Told> by(Build build) {
        return build.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith(LEAD))
                .map(Told::of)
                .toList();
    }

    private static Told of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String path =
                source == null ? "/src/" : Path.of(source.toUri()).toString().replace('\\', '/');
        return new Told(
                diagnostic.getKind(),
                path.substring(path.lastIndexOf("/src/") + "/src/".length()),
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT).substring(LEAD.length()));
    }
}
