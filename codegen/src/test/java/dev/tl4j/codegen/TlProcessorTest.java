package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.codegen.ObservedProcessor.Creation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlProcessorTest {
    private static final String SCHEMA = "auth.code = auth.Code;\na = X;\nb = X;\n---functions---\nget = X;";

    @TempDir
    Path folder;

    @Test
    void isRegisteredForJavac() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(TlProcessor.class);
    }

    @Test
    void claimsItsAnnotationsAndItsOption() {
        TlProcessor processor = new TlProcessor();
        assertThat(processor.getSupportedAnnotationTypes())
                .containsExactlyInAnyOrder("dev.tl4j.GenerateTl", "dev.tl4j.TlContract");
        assertThat(processor.getSupportedOptions()).containsExactly("tl4j.path");
        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    }

    @Test
    void everyFileOriginatesInTheAnnotatedPackageAlone() {
        ObservedProcessor observed = new ObservedProcessor(new TlProcessor());
        new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .generate("com.acme", "x.tl", "Api")
                .processor(observed)
                .build()
                .orFail();
        assertThat(observed.created())
                .extracting(Creation::name)
                .containsExactlyInAnyOrder(
                        "com.acme.auth.package-info",
                        "com.acme.auth.Code",
                        "com.acme.A",
                        "com.acme.B",
                        "com.acme.Get",
                        "com.acme.TypeX",
                        "com.acme.Api");
        assertThat(observed.created())
                .allSatisfy(creation -> assertThat(creation.origins()).containsExactly("com.acme"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnErrorOnTheAnnotation() {
        Build build = new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .generate("com.acme", "x.tl", "Api")
                .processor(new ObservedProcessor(new TlProcessor()).failingWith(new IOException("disk full")))
                .build();
        assertThat(build.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.getLineNumber()).isOne())
                .satisfies(diagnostic -> assertThat(diagnostic.getMessage(Locale.ROOT))
                        .isEqualTo("tl4j: cannot write the generated classes: java.io.IOException: disk full"));
    }

    @Test
    void aReportThatCannotBeWrittenIsAnErrorOfItsOwn() {
        Build build = new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .file("tl/old.tl", SCHEMA)
                .annotate("com.acme", "schema = \"x.tl\", name = \"Api\",\n since = \"old.tl\"")
                .processor(new ObservedProcessor(new TlProcessor())
                        .failingWith(new IOException("disk full"), name -> name.endsWith(".md")))
                .build();
        assertThat(Told.by(build))
                .containsExactly(Told.error(
                        "com/acme/package-info.java",
                        2,
                        "Api-changes.md cannot be written: java.io.IOException: disk full"));
        assertThat(build.sources()).containsKey("com/acme/Api.java");
    }

    /** What we did not think of must not end the compiler; the user can say where it happened. */
    @Test
    void aFaultOfOursIsAnErrorWithItsTrace() {
        Build build = new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .generate("com.acme", "x.tl", "Api")
                .processor(new ObservedProcessor(new TlProcessor()).failingWith(new IllegalStateException("boo")))
                .build();
        assertThat(Told.by(build)).singleElement().satisfies(told -> assertThat(told.message())
                .startsWith("a fault in tl4j itself, please report it: java.lang.IllegalStateException: boo")
                .contains("at dev.tl4j.codegen."));
    }

    @Test
    void severalPackagesOfOneBuildMayGenerate() {
        Build build = new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .file("tl/y.tl", "other = Other;")
                .generate("com.acme.x", "x.tl", "XApi")
                .generate("com.acme.y", "y.tl", "YApi")
                .build()
                .orFail();
        assertThat(build.sources())
                .containsKeys("com/acme/x/XApi.java", "com/acme/y/YApi.java", "com/acme/y/Other.java");
    }

    @Test
    void aBuildWithoutTheAnnotationGeneratesNothing() {
        Build build =
                new Project(folder).file("src/A.java", "class A {}").build().orFail();
        assertThat(build.sources()).isEmpty();
    }
}
