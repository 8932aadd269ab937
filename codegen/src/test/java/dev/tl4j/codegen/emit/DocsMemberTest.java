package dev.tl4j.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsMemberTest {
    /** Where the annotation of {@link DocumentedBuild} has its member {@code docs}. */
    private static final int DOCS_LINE = 2;

    @TempDir
    private Path folder;

    private DocumentedBuild build() {
        return new DocumentedBuild(folder).with("acme.tl", "toy id:int = Toy;\n");
    }

    @Test
    void theUsersSentencesReachTheClasses() throws Exception {
        Compilation compilation = build().with("one.docs", "constructor toy: A first.\nparameter id: The number.\n")
                .with("two.docs", "constructor toy: A second,\n  better one.\n")
                .docs("one.docs", "two.docs")
                .compile();
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(DocumentedBuild.source(compilation, "com/acme/Toy"))
                .contains(" * A second, better one.\n", " * @param id The number.\n");
    }

    @Test
    void aMissingFileIsAnErrorOnTheMemberThatSaysWhereItWasLookedFor() {
        Compilation compilation = build().docs("nowhere.docs").compile();
        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining(
                        "tl4j: docs \"nowhere.docs\" not found; looked in: " + folder.resolve("nowhere.docs"))
                .inFile(compilation.sourceFiles().get(0))
                .onLine(DOCS_LINE);
    }

    @Test
    void eachProblemOfAFileIsAnErrorWithItsPlace() {
        Compilation compilation = build().with("acme.docs", "constructor toy: A.\nconstructor toy: B.\nnonsense\n")
                .docs("acme.docs")
                .compile();
        assertThat(compilation).hadErrorCount(2);
        assertThat(compilation)
                .hadErrorContaining("acme.docs:2:13: error: constructor toy: it has a sentence in this file already\n")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(DOCS_LINE);
        assertThat(compilation).hadErrorContaining("constructor toy: B.\n");
        assertThat(compilation).hadErrorContaining("acme.docs:3:1: error: kind: expected method,");
    }

    @Test
    void problemsOfTheSchemaAreReportedBesideThoseOfTheDocs() {
        Compilation compilation = new DocumentedBuild(folder)
                .with("acme.tl", "toy id:Nothing = Toy;\n")
                .with("acme.docs", "nonsense\n")
                .docs("acme.docs")
                .compile();
        assertThat(compilation).hadErrorContaining("acme.tl:1:");
        assertThat(compilation).hadErrorContaining("acme.docs:1:");
    }
}
