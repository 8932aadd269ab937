package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder, which need not exist. */
final class Folder {
    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** All files, at any depth, in the order of their paths. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A file's path in the folder, its parts separated by {@code /}. */
    String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Deletes a file, if it is there, and the folders that are empty without it: a jar would show them. */
    void delete(String name) throws IOException {
        Path file = root.resolve(name);
        Files.deleteIfExists(file);
        Path parent = file.getParent();
        while (parent != null && !parent.equals(root) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
