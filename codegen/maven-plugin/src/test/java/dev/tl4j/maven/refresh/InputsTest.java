package dev.tl4j.maven.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of input: that it is one, and what its change is called. */
class InputsTest {
    @TempDir
    Path folder;

    private Module module;

    @BeforeEach
    void module() {
        module = new Module(folder);
    }

    private void assertChange(String expected, Consumer<Module> change) {
        Inputs before = module.inputs();
        assertThat(before.changesSince(before)).isEmpty();
        change.accept(module);
        assertThat(module.inputs().changesSince(before)).hasValue(expected);
    }

    private void assertNoChange(Consumer<Module> change) {
        Inputs before = module.inputs();
        change.accept(module);
        assertThat(module.inputs().changesSince(before)).isEmpty();
    }

    @Test
    void schemasAndDocsOfTheModule() {
        assertChange("src/main/resources/shop.tl changed", m -> m.write("src/main/resources/shop.tl", "a = A;"));
        assertChange("src/main/tl/read.tl is gone", m -> m.delete("src/main/tl/read.tl"));
        assertChange("src/main/tl/deep/shop.docs is new", m -> m.write("src/main/tl/deep/shop.docs", ""));
        assertNoChange(m -> m.write("src/main/resources/messages.properties", "a=b"));
    }

    @Test
    void aSchemaOfAnotherSuffixThatIsNamed() {
        module.write(
                "src/main/java/acme/package-info.java",
                Module.ANNOTATED.replace("\"shop.tl\"", "{\"acme/shop.txt\", \"acme.library/other.txt\"}"));
        assertChange("src/main/tl/acme/shop.txt is new", m -> m.write("src/main/tl/acme/shop.txt", ""));
        assertChange("folder/other.txt is new", m -> m.write("folder/other.txt", ""));
        assertNoChange(m -> m.write("src/main/tl/elsewhere/shop.txt", ""));
    }

    @Test
    void schemasOfDependencies() {
        assertChange(
                "library.jar!/schemas/library.tl changed", m -> m.jar("library.jar", "schemas/library.tl", "b = B;"));
        assertChange("folder/x.tl is new", m -> m.write("folder/x.tl", "x = X;"));
        assertNoChange(m -> m.write("folder/X.class", ""));
    }

    @Test
    void aDependencyThatIsNoJar() {
        assertChange("library.jar is new, and 1 more", m -> m.write("library.jar", "no jar"));
    }

    @Test
    void theProcessor() {
        assertChange("processor.jar changed", m -> m.write("processor.jar", "another"));
    }

    @Test
    void theCompilersConfiguration() {
        assertChange("the compiler's configuration changed", m -> m.settings("-Atl4j.path=elsewhere"));
    }

    @Test
    void theAnnotation() {
        assertChange(
                "src/main/java/acme/package-info.java changed",
                m -> m.write("src/main/java/acme/package-info.java", Module.ANNOTATED.replace("Shop", "Store")));
        assertNoChange(m -> m.write("src/main/java/acme/other/package-info.java", "package acme.other;"));
        assertNoChange(m -> m.write("src/main/java/acme/User.java", "class User {}"));
        assertChange(
                "src/main/java/acme/full/package-info.java is new",
                m -> m.write(
                        "src/main/java/acme/full/package-info.java", "@dev.tl4j.GenerateTl()\npackage acme.full;"));
    }

    @Test
    void severalChangesAreCounted() {
        assertChange("processor.jar changed, and 1 more", m -> m.write("processor.jar", "another")
                .write("src/main/tl/read.tl", "b = B;"));
    }

    @Test
    void aModuleWithoutTheAnnotationHasNone() {
        for (String text : List.of(
                "package acme;",
                "/** See {@code @GenerateTl}. */\n@A(\"x\")\n// @GenerateTl\npackage acme; // @GenerateTl",
                "/* \" */ /* @GenerateTl */ package acme;")) {
            module.write("src/main/java/acme/package-info.java", text);
            assertThat(module.inputs().digests()).as(text).isEmpty();
        }
    }

    @Test
    void whatIsInQuotesIsNoComment() {
        for (String text : List.of(
                "@A(\"//\") @GenerateTl(schema = \"shop.tl\")\npackage acme;",
                "@A(\"/*\") @GenerateTl(schema = \"shop.tl\", docs = \"*/\") package acme;",
                "@A(\"\\\"//\") @GenerateTl() package acme;",
                "/* /* // */@GenerateTl() package acme;")) {
            module.write("src/main/java/acme/package-info.java", text);
            assertThat(module.inputs().wantCode()).as(text).isTrue();
        }
    }

    @Test
    void aCommentIsNoInput() {
        assertNoChange(m -> m.write("src/main/java/acme/package-info.java", "/** More. */" + Module.ANNOTATED));
    }
}
