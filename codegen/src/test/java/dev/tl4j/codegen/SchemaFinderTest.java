package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema of one name in every place, each with a constructor called after the place: which one is generated? */
class SchemaFinderTest {
    private static final String NAME = "mtproto.tl";

    @TempDir
    Path folder;

    private Project project;
    private Path library;

    @BeforeEach
    void everywhere() {
        library = folder.resolve("library");
        project = new Project(folder.resolve("project"))
                .file("tl/" + NAME, "fromPath = Place;")
                .file("classes/" + NAME, "fromClassOutput = Place;")
                .file("../library/" + NAME, "fromClassPath = Place;")
                .classPath(library)
                .generate("com.acme", NAME, "Api");
    }

    private String place() {
        return project.build().orFail().sources().keySet().stream()
                .filter(file -> file.startsWith("com/acme/From") || file.endsWith("ResPQ.java"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePathComesFirst() {
        assertThat(place()).isEqualTo("com/acme/FromPath.java");
    }

    @Test
    void thenTheClassOutput() throws IOException {
        Files.delete(project.root().resolve("tl").resolve(NAME));
        assertThat(place()).isEqualTo("com/acme/FromClassOutput.java");
    }

    @Test
    void thenTheClassPath() throws IOException {
        Files.delete(project.root().resolve("tl").resolve(NAME));
        Files.delete(project.root().resolve("classes").resolve(NAME));
        assertThat(place()).isEqualTo("com/acme/FromClassPath.java");
    }

    @Test
    void thenWhatComesWithTl4j() throws IOException {
        Files.delete(project.root().resolve("tl").resolve(NAME));
        Files.delete(project.root().resolve("classes").resolve(NAME));
        Files.delete(library.resolve(NAME));
        assertThat(place()).isEqualTo("com/acme/ResPQ.java");
    }

    @Test
    void aFolderOfTheNameIsNoSchemaOnThePath() throws IOException {
        Files.delete(project.root().resolve("tl").resolve(NAME));
        Files.createDirectory(project.root().resolve("tl").resolve(NAME));
        assertThat(place()).isEqualTo("com/acme/FromClassOutput.java");
    }

    @Test
    void thePathMayHaveSeveralFolders() throws IOException {
        Files.delete(project.root().resolve("tl").resolve(NAME));
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.writeString(second.resolve(NAME), "fromSecond = Place;");
        project.options("-Atl4j.path=" + project.root().resolve("tl") + File.pathSeparator + second);
        assertThat(place()).isEqualTo("com/acme/FromSecond.java");
    }

    @Test
    void aSchemaThatCannotBeReadIsAnErrorAndNotLookedForElsewhere() throws IOException {
        Files.delete(project.root().resolve("tl").resolve(NAME));
        Path file = project.root().resolve("classes").resolve(NAME);
        Files.delete(file);
        Files.createSymbolicLink(file, file.getFileName()); // a link to itself
        assertThat(project.build().diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.ERROR))
                .satisfies(diagnostic -> assertThat(diagnostic.getLineNumber()).isOne())
                .satisfies(diagnostic -> assertThat(diagnostic.getMessage(Locale.ROOT))
                        .startsWith("tl4j: schema \"mtproto.tl\" cannot be read: java.nio.file.FileSystemException"));
    }

    @Test
    void severalSchemasAreReadAsOne() {
        Map<String, String> sources = new Project(folder.resolve("several"))
                .file("tl/one.tl", "place name:string = Place;")
                .file("tl/two.tl", "---functions---\nvisit place:Place = Bool;")
                .annotate("com.acme", "schema = {\"one.tl\", \"two.tl\"}, name = \"Api\"")
                .build()
                .orFail()
                .sources();
        assertThat(sources).containsOnlyKeys("com/acme/Api.java", "com/acme/Place.java", "com/acme/Visit.java");
    }

    @Test
    void aModuleMayBringTheSchema() {
        Path library = folder.resolve("tl.library");
        Build module = new Project(library)
                .file("src/module-info.java", "module tl.library {}")
                .file("classes/schemas/x.tl", "fromModule = Place;")
                .build()
                .orFail();
        Build build = new Project(folder.resolve("user"))
                .file(
                        "src/module-info.java",
                        "module user { requires tl.library; requires dev.tl4j.tl; requires static org.jspecify; }")
                .generate("com.acme", "tl.library/schemas/x.tl", "Api")
                .modulePath(module.classes())
                .build()
                .orFail();
        assertThat(build.sources()).containsKey("com/acme/FromModule.java");
    }
}
