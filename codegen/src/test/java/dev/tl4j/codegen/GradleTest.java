package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.codegen.ObservedProcessor.Creation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What <a href="https://docs.gradle.org/current/userguide/java_plugin.html#sec:incremental_annotation_processing">Gradle's incremental
 * compiler</a> asks of a processor of the kind that ours declares, as far as it can be seen without Gradle.
 *
 * <p>The kind is aggregating: a record that fulfils an interface of the user's comes from his package and from that interface, in whichever
 * file it is. Gradle then shows the processor all annotated packages at every change.
 */
class GradleTest {
    private static final String DECLARATION = "META-INF/gradle/incremental.annotation.processors";

    @TempDir
    Path folder;

    @Test
    void theProcessorIsDeclaredAsAggregating() throws IOException {
        List<URL> declarations =
                Collections.list(TlProcessor.class.getClassLoader().getResources(DECLARATION));
        assertThat(declarations).anySatisfy(url -> assertThat(text(url).strip())
                .isEqualTo(TlProcessor.class.getName() + ",aggregating"));
    }

    private static String text(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Gradle compiles everything anew at every change if an annotation of an aggregating processor is not in the class files. */
    @Test
    void itsAnnotationsAreInTheClassFiles() throws ClassNotFoundException {
        for (String name : new TlProcessor().getSupportedAnnotationTypes()) {
            Retention retention = Class.forName(name).getAnnotation(Retention.class);
            assertThat(retention.value()).as(name).isNotEqualTo(RetentionPolicy.SOURCE);
        }
    }

    @Test
    void javacWritesTheAnnotationOfThePackage() throws IOException {
        Build build = new Project(folder)
                .file("tl/x.tl", "a = X;")
                .generate("com.acme", "x.tl", "Api")
                .build()
                .orFail();
        byte[] bytes = Files.readAllBytes(build.classes().resolve("com/acme/package-info.class"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("Ldev/tl4j/GenerateTl;");
    }

    /** Also of the report, which must lie where Gradle can clean up: among sources or classes. */
    @Test
    void everyFileSaysWhatItComesFrom() {
        ObservedProcessor observed = new ObservedProcessor(new TlProcessor());
        new Project(folder)
                .file("tl/old.tl", "a = X;")
                .file("tl/new.tl", "a = X;\nb = X;\n---functions---\nacme.get = X;")
                .annotate("com.acme", "schema = \"new.tl\", name = \"Api\", since = \"old.tl\"")
                .processor(observed)
                .build();
        assertThat(observed.created())
                .extracting(Creation::name)
                .containsExactlyInAnyOrder(
                        "SOURCE_OUTPUT/Api-changes.md",
                        "com.acme.A",
                        "com.acme.B",
                        "com.acme.TypeX",
                        "com.acme.acme.package-info",
                        "com.acme.acme.Get",
                        "com.acme.Api");
        assertThat(observed.created())
                .allSatisfy(creation -> assertThat(creation.origins()).contains("com.acme"));
    }
}
