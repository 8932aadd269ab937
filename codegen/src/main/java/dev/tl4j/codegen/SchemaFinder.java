package dev.tl4j.codegen;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.source.SourceText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Looks a schema up by the name that the user gave it: in the directories of {@code -Atl4j.path}, in the class output, on the class
 * path, on the module path, and among the schemas that come with tl4j.
 */
final class SchemaFinder {
    private static final Set<String> NO_PARTS = Set.of("", ".", "..");

    private final Filer filer;
    private final List<String> directories;
    private final List<String> tried = new ArrayList<>();

    /**
     * @param path directories, separated as the platform separates paths; empty for none
     */
    SchemaFinder(Filer filer, String path) {
        this.filer = filer;
        directories = path.isEmpty() ? List.of() : List.of(path.split(File.pathSeparator));
    }

    /** Whether this can be a schema's name: a relative path, its parts separated by {@code /}, that leads out of no folder. */
    static boolean isName(String name) {
        return name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
                && Stream.of(name.split("/", -1)).noneMatch(NO_PARTS::contains);
    }

    /**
     * The text of a schema.
     *
     * @param name as {@link #isName} allows it
     * @return empty if it is nowhere; {@link #tried} says where it was looked for
     * @throws IOException if it is there but cannot be read
     */
    Optional<SourceText> find(String name) throws IOException {
        tried.clear();
        Optional<byte[]> text = inDirectories(name);
        if (text.isEmpty()) {
            text = in(StandardLocation.CLASS_OUTPUT, "", name, "class output");
        }
        if (text.isEmpty()) {
            text = in(StandardLocation.CLASS_PATH, "", name, "class path");
        }
        int slash = name.indexOf('/');
        if (text.isEmpty() && slash > 0) {
            String module = name.substring(0, slash + 1);
            text = in(StandardLocation.MODULE_PATH, module, name.substring(slash + 1), "module path");
        }
        return text.map(bytes -> SourceText.utf8(name, bytes)).or(() -> bundled(name));
    }

    /** The places where the last schema was looked for, in order. */
    List<String> tried() {
        return List.copyOf(tried);
    }

    private Optional<byte[]> inDirectories(String name) throws IOException {
        if (directories.isEmpty()) {
            tried.add("-Atl4j.path (not set)");
        }
        for (String directory : directories) {
            try {
                Path file = Path.of(directory).resolve(name);
                tried.add(file.toString());
                if (Files.isRegularFile(file)) {
                    return Optional.of(Files.readAllBytes(file));
                }
            } catch (InvalidPathException e) {
                tried.add(directory + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> in(JavaFileManager.Location location, String pkg, String name, String description)
            throws IOException {
        FileObject file;
        try {
            file = filer.getResource(location, pkg, name);
        } catch (IOException | RuntimeException e) {
            // javac says so of a file that is not there, of a location that it does not have, and of a name that cannot
            // be a
            // resource's; build tools that bring a file manager of their own have the last two wrapped.
            tried.add(description);
            return Optional.empty();
        }
        tried.add(description + " (" + file.toUri().getPath() + ")");
        try (InputStream in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<SourceText> bundled(String name) {
        tried.add("tl4j's own " + String.join(", ", BundledSchemas.names()));
        return BundledSchemas.open(name);
    }
}
