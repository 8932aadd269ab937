package dev.tl4j.schema.cli;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A schema named on the command line: a file or, where there is no such file, one that comes with tl4j. */
final class SchemaFile {
    private SchemaFile() {}

    static SourceText read(String name) throws CommandException {
        try {
            Path file = Path.of(name);
            if (Files.exists(file)) {
                return SourceText.utf8(name, Files.readAllBytes(file));
            }
        } catch (InvalidPathException | IOException e) {
            throw CommandException.trouble(name + ": cannot be read: " + e);
        }
        return BundledSchemas.open(name)
                .orElseThrow(() -> CommandException.trouble(name + ": expected a file or one of "
                        + String.join(", ", BundledSchemas.names()) + ", got neither"));
    }
}
