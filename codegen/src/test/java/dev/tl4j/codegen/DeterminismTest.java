package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.palantir.javapoet.JavaFile;
import dev.tl4j.GenerateTl;
import dev.tl4j.schema.BundledSchemas;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Build caches want the same bytes from the same schema, wherever, whenever and with whatever JDK it is built. */
class DeterminismTest {
    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void theSameSchemaGivesTheSameSourcesInAnotherFolderLocaleAndTimeZone(@TempDir Path folder) {
        SortedMap<String, String> expected =
                CompiledSchema.of(CompiledSchema.LAYER_229).build().sources();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR")); // where an i in upper case is no I
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SortedMap<String, String> actual = new Project(folder.resolve("some where/else"))
                    .generate("com.acme", CompiledSchema.LAYER_229, "Api")
                    .options("-proc:only")
                    .build()
                    .orFail()
                    .sources();
            assertSame(actual, expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A compiler of its own writes other class files, but the sources must be the same to the byte. */
    @Test
    void theSameSchemaGivesTheSameSourcesOnANewerJdk(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<OtherJdk> newer = OtherJdk.newest();
        assumeTrue(newer.isPresent(), "skipped: no JDK newer than this one found; looked at " + OtherJdk.PLACES);
        Project project = new Project(folder).generate("com.acme", CompiledSchema.LAYER_229, "Api");
        Path log = folder.resolve("javac.log");
        int exit = newer.orElseThrow()
                .javac(
                        List.of(
                                "-J-Duser.language=tr",
                                "-J-Duser.country=TR",
                                "-J-Duser.timezone=Pacific/Kiritimati",
                                "-J-XX:TieredStopAtLevel=1",
                                "-proc:only",
                                "-processorpath",
                                joined(TlProcessor.class, BundledSchemas.class, JavaFile.class),
                                "-classpath",
                                joined(GenerateTl.class, NullMarked.class),
                                "-s",
                                folder.resolve("generated").toString(),
                                "-d",
                                folder.resolve("classes").toString(),
                                project.root()
                                        .resolve("src/com/acme/package-info.java")
                                        .toString()),
                        log);
        assertThat(exit).as(() -> newer + ": " + text(log)).isZero();
        assertSame(
                new Build(true, List.of(), folder.resolve("generated"), folder.resolve("classes")).sources(),
                CompiledSchema.of(CompiledSchema.LAYER_229).build().sources());
    }

    private static String joined(Class<?>... inEach) {
        return Stream.of(inEach)
                .map(type -> Project.locationOf(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(SortedMap<String, String> actual, SortedMap<String, String> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((file, source) ->
                assertThat(source.equals(expected.get(file))).as(file).isTrue());
    }
}
