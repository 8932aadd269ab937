package dev.tl4j.samples.benchmarks.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What came out of a compilation.
 *
 * @param classes how many class files
 * @param classBytes of all of them together
 * @param jarBytes of a jar with these and nothing else, packed as {@code jar} does
 */
record ClassFolder(long classes, long classBytes, long jarBytes) {
    static ClassFolder measure(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        Counter jar = new Counter();
        long bytes = 0;
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                bytes += content.length;
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return new ClassFolder(files.size(), bytes, jar.count);
    }

    /** Counts what is written. */
    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
