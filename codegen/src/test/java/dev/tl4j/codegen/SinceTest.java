package dev.tl4j.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code since}: the report beside the sources, and the marks in them. */
class SinceTest {
    private static final String OLD = """
            a x:int = A;
            b = B; b2 = B;
            gone = Gone;
            inner = Inner;
            ---functions---
            stay = B;
            go = A;
            lose = Inner;
            """;
    private static final String NOW = """
            a x:int y:int = A;
            a2 x:int = A;
            b = B; b2 = B;
            n.fresh1 = n.Fresh; n.fresh2 = n.Fresh;
            inner = Inner;
            ---functions---
            stay = B;
            go = A;
            come = n.Fresh;
            lose = B;
            // LAYER 9
            """;

    @TempDir
    private Path folder;

    private SinceBuild build;

    @BeforeEach
    void writeSchemas() {
        build = new SinceBuild(folder).schema("old.tl", OLD).schema("new.tl", NOW);
    }

    @Test
    void newClassesAreMarkedAndOthersAreNot() {
        Compilation compilation = build.compile("schema = \"new.tl\", since = \"old.tl\"");
        assertThat(compilation).succeededWithoutWarnings();
        for (String name : new String[] {"acme.A2", "acme.TypeA", "acme.n.Fresh1", "acme.n.TypeFresh", "acme.Come"}) {
            assertThat(SinceBuild.source(compilation, name)).as(name).containsOnlyOnce("\n * @since layer 9\n");
        }
        for (String name : new String[] {"acme.A", "acme.B", "acme.TypeB", "acme.Stay", "acme.Lose", "acme.Acme"}) {
            assertThat(SinceBuild.source(compilation, name)).as(name).doesNotContain("@since");
        }
    }

    @Test
    void theReportLiesBesideTheSchemaClass() {
        Compilation compilation = build.compile("schema = \"new.tl\", since = \"old.tl\"");
        assertThat(SinceBuild.report(compilation))
                .startsWith("# What changed\n\nFrom `old.tl` to `new.tl (layer 9)`: 5 added, 2 removed, 3 changed; ")
                .contains("|  | field added `y` |  | `int` | runtime | build() fails until it is set; ")
                .contains("## Removed constructors\n\n| constructor | declaration |\n| --- | --- |\n| `gone` | ");
        assertThat(compilation)
                .hadNoteContaining(
                        "since old.tl: 5 added, 2 removed, 3 changed; 4 may break source; see Acme-changes.md")
                .inFile(origin(compilation));
    }

    private static JavaFileObject origin(Compilation compilation) {
        return compilation.sourceFiles().get(0);
    }

    @Test
    void withoutALayerTheSchemaIsNamed() {
        build.schema("evil@{*}.tl", "a x:int = A; b = B;").schema("older.tl", "a x:int = A;");
        Compilation compilation = build.compile("schema = \"evil@{*}.tl\", since = \"older.tl\"");
        assertThat(compilation).succeeded();
        assertThat(SinceBuild.source(compilation, "acme.B")).contains("\n * @since evil&#64;&#123;&#42;&#125;.tl\n");
    }

    @Test
    void nothingIsMarkedOrReportedUnasked() {
        Compilation compilation = build.compile("schema = \"new.tl\"");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "acme", "Acme-changes.md"))
                .isEmpty();
        assertThat(SinceBuild.source(compilation, "acme.A2")).doesNotContain("@since");
    }

    @Test
    void aSubsetIsComparedWithWhatItWouldHaveBeen() {
        Compilation compilation =
                build.compile("schema = \"new.tl\", since = \"old.tl\", include = {\"lose\", \"come\"}");
        assertThat(compilation).succeeded();
        String report = SinceBuild.report(compilation);
        // Inner is in both schemas, but nothing that is included answers with it any more.
        assertThat(report)
                .contains("| `inner` | `inner#", "| `Inner` | `inner` |", "| `b` | `b#", "| `come` | ")
                .contains("| `lose` | id | ", "|  | result | `Inner` | `B` | **source** |")
                .doesNotContain("gone", "`a`", "stay");
        assertThat(SinceBuild.source(compilation, "acme.n.Fresh1")).contains("@since layer 9");
        assertThat(SinceBuild.source(compilation, "acme.TypeB")).doesNotContain("@since");
    }

    @Test
    void severalFilesMakeTheEarlierSchema() {
        build.schema("private.tl", "p = P;");
        Compilation compilation =
                build.compile("schema = {\"old.tl\", \"private.tl\"}, since = {\"private.tl\", \"old.tl\"}");
        assertThat(compilation).succeeded();
        assertThat(SinceBuild.report(compilation))
                .isEqualTo("# What changed\n\nFrom `private.tl, old.tl` to `old.tl, private.tl`: no changes.\n");
    }

    @Test
    void anEarlierSchemaThatIsNowhereIsAnErrorOfItsOwn() {
        Compilation compilation = build.compile(
                "schema = \"new.tl\", since = \"none.tl\"",
                JavaFileObjects.forSourceString("acme.Use", "package acme; class Use { A2 a2; }"));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("since \"none.tl\" not found; looked in: ")
                .inFile(origin(compilation))
                .onLine(1);
        // The classes are there all the same, or every use of one would be an error too.
        assertThat(compilation.diagnostics()).hasSize(1);
    }

    @Test
    void anEarlierSchemaWithMistakesIsAnErrorOfItsOwn() {
        build.schema("broken.tl", "a x:Nope = A;");
        Compilation compilation = build.compile("schema = \"new.tl\", since = \"broken.tl\"");
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("broken.tl:1:5: error: ").inFile(origin(compilation));
    }

    @Test
    void bundledLayersAreCompared() {
        Compilation compilation = build.compile("schema = \"telegram/api.tl\", since = \"telegram/api-228.tl\","
                + " include = {\"auth.initFirebasePnvLogin\", \"account.resetPassword\", \"chatAdminRights\"}");
        assertThat(compilation).succeeded();
        assertThat(SinceBuild.report(compilation))
                .contains(
                        "From `telegram/api-228.tl (layer 228)` to `telegram/api.tl (layer 229)`: 3 added, 0 removed, 1 changed;")
                .contains("| `auth.initFirebasePnvLogin` | ")
                .contains(
                        "| `chatAdminRights` | field added `manage_welcome_messages` |  | `flags.20?true` | shape | ");
        assertThat(SinceBuild.source(compilation, "acme.auth.InitFirebasePnvLogin"))
                .contains("@since layer 229");
        assertThat(SinceBuild.source(compilation, "acme.auth.FirebasePnvIntent"))
                .contains("@since layer 229");
        assertThat(SinceBuild.source(compilation, "acme.account.ResetPassword")).doesNotContain("@since");
    }
}
