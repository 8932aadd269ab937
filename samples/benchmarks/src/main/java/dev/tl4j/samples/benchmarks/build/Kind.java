package dev.tl4j.samples.benchmarks.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of compilation.
 *
 * @param title what the table calls it
 * @param processor the class of the annotation processor; empty for none
 * @param arguments what else javac is given: options and source files
 */
record Kind(String title, String processor, List<String> arguments) {
    private static final String PACKAGE = "com.acme.api";

    Kind {
        arguments = List.copyOf(arguments);
    }

    /** javac on what is in a folder. */
    static Kind alone(String title, Path sources) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none"));
        JavaFiles.in(sources).forEach(file -> arguments.add(file.toString()));
        return new Kind(title, "", arguments);
    }

    /** javac on a {@code package-info.java}, with the processor that copies what is in a folder. */
    static Kind copying(String title, Path sources, Path packageInfo) {
        return new Kind(
                title,
                CopyingProcessor.class.getName(),
                List.of("-A" + CopyingProcessor.FROM + "=" + sources, packageInfo.toString()));
    }

    /** javac on a {@code package-info.java}, with tl4j. */
    static Kind generating(String title, Path packageInfo) {
        return new Kind(title, "dev.tl4j.codegen.TlProcessor", List.of(packageInfo.toString()));
    }

    /** The text of a {@code package-info.java} that generates. */
    static String packageInfo(String members) {
        return """
                @GenerateTl(schema = "telegram/api.tl", name = "TelegramApi"%s)
                @NullMarked
                package %s;

                import dev.tl4j.GenerateTl;
                import org.jspecify.annotations.NullMarked;
                """.formatted(members.isEmpty() ? "" : ", " + members, PACKAGE);
    }

    boolean processes() {
        return !processor.isEmpty();
    }
}
