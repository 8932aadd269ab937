package dev.tl4j.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.diff.Impact;
import dev.tl4j.schema.diff.SchemaDiff;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the diff says of source that uses generated classes is what javac says, and what happens when it runs. */
class ImpactTest {
    /**
     * The old and the new schema, an expression in ordinary style (builders and accessors), one that spells out a shape (a constructor
     * call), and the impact. Record patterns and switches over types would need a newer Java than these tests run on.
     */
    private static final List<Case> CASES = Case.table("""
            a x:int = A | a x:int y:int = A | A.builder().x(1) | new A(1) | RUNTIME
            a x:int = A | a f:# x:int y:f.0?int = A | A.builder().x(1).build() | new A(1) | SHAPE
            a x:int = A | a f:# x:int y:f.0?true = A | A.builder().x(1).build().x() | new A(1) | SHAPE
            a = A | a x:int = A | new A() | new A() | SOURCE
            a = A | a f:# x:f.0?int = A | new A() | new A() | SOURCE
            a x:int y:int = A | a x:int = A | A.builder().y(1) | new A(1, 2) | SOURCE
            a f:# x:int = A | a f:# x:int t:f.0?true = A | A.builder().f(1) | new A(1, 2) | SOURCE
            a f:# x:int t:f.0?true = A | a f:# x:int = A | A.builder().t(true) | new A(1, true) | SOURCE
            a x:int = A | a z:int = A | A.builder().x(1) | new A(1).x() | SOURCE
            a x:int = A | a x:string = A | A.builder().x(1) | new A(1) | SOURCE
            a x:Vector<int> = A | a x:vector<int> = A | A.builder().x(List.of(1)) | new A(List.of(1)) | NONE
            a f:# k:f.1?true x:f.0?int = A | a f:# k:f.1?true x:f.3?int = A | A.builder().x(1) | new A(true, 1) | NONE
            a x:string = A | a f:# x:f.0?string = A | A.builder().x("").build().x() | new A("") | RUNTIME
            a x:long = A | a f:# x:f.0?long = A | A.builder().x(1) | new A(1) | SOURCE
            a f:# x:f.0?int = A | a x:int = A | A.builder().x(null) | new A(null) | SOURCE
            a f:# x:f.0?string = A | a x:string = A | A.builder() | new A("") | RUNTIME
            a x:Bool = A | a f:# x:f.0?true = A | A.builder().x(true).build().x() | new A(true) | NONE
            a f:# x:f.0?true = A | a x:Bool = A | A.builder() | new A(true) | RUNTIME
            a x:int y:string = A | a y:string x:int = A | A.builder().x(1).y("") | new A(1, "") | SHAPE
            a x:int y:int = A | a y:int x:int = A | A.builder().x(1).y(2) | new A(1, 2) | RUNTIME
            a f:# x:f.0?int y:f.1?int = A | a f:# x:f.0?int y:f.0?int = A | A.builder().x(1) | new A(1, null) | RUNTIME
            a x:int = A | a x:int = A; b = A | ((User) u(null)).a().x() | u((A) null) | SOURCE
            a x:int = A; b = A; c = A | a x:int = A; b = A | new C() | new C() | SOURCE
            a x:int = A; b x:int = A | a x:int = A; b x:int = A; c = A | ((TypeA) u(null)).x() | new A(1) | SOURCE
            a x:int = A; b x:int = A | b x:int = A | u((TypeA) null) | new A(1) | SOURCE
            """);

    /** The old and the new schema, an expression, and why the new classes refuse it when it runs. */
    private static final List<Case> REFUSED = Case.table("""
            a x:int = A | a x:int y:int = A | A.builder().x(1).build() | a: missing y
            a f:# x:f.0?string = A | a x:string = A | A.builder().build() | a: missing x
            a f:# x:f.0?true = A | a x:Bool = A | A.builder().build() | a: missing x
            a f:# x:f.0?int = A | a f:# x:f.0?int y:f.0?int = A | A.builder().x(1).build() | a: missing y
            a f:# x:f.0?true = A | a f:# x:f.0?true y:f.0?true = A | A.builder().x(true).build() | a: missing y
            """);

    @TempDir
    private Path folder;

    /** A line of a table. Each has a package of its own, so that one run of javac serves them all. */
    private record Case(String pkg, List<String> cells) {
        static List<Case> table(String lines) {
            List<Case> cases = new ArrayList<>();
            lines.lines()
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach(cells -> cases.add(new Case("c" + cases.size(), cells)));
            return cases;
        }

        String old() {
            return text(cells.get(0));
        }

        String now() {
            return text(cells.get(1));
        }

        String ordinary() {
            return cells.get(2);
        }

        String shape() {
            return cells.get(3);
        }

        String last() {
            return cells.get(cells.size() - 1);
        }

        SchemaDiff diff() {
            return SchemaDiff.between(schema(old()), schema(now()));
        }

        private static String text(String declarations) {
            return "true = True; user a:A = User; " + declarations + ";";
        }

        private static Schema schema(String text) {
            return SchemaReader.readOrThrow(List.of(SourceText.of("a.tl", text)), SchemaReader.Options.DEFAULT);
        }
    }

    @Test
    void theDiffSaysSo() {
        assertThat(CASES).allSatisfy(c -> assertThat(c.diff().impact()).hasToString(c.last()));
        assertThat(REFUSED).allSatisfy(c -> assertThat(c.diff().impact()).isEqualTo(Impact.RUNTIME));
    }

    @Test
    void sourceCompilesWithTheClassesThatItWasWrittenFor() {
        assertThat(compile(CASES, Case::old, Case::ordinary)).succeeded();
        assertThat(compile(CASES, Case::old, Case::shape)).succeeded();
    }

    @Test
    void ordinarySourceBreaksWhereTheDiffSaysSo() {
        assertThat(broken(compile(CASES, Case::now, Case::ordinary))).isEqualTo(packages(Impact.SOURCE));
    }

    @Test
    void sourceThatSpellsOutAShapeBreaksWhereTheDiffSaysSo() {
        assertThat(broken(compile(CASES, Case::now, Case::shape)))
                .containsAll(packages(Impact.SHAPE))
                .doesNotContainAnyElementsOf(packages(Impact.NONE));
    }

    @Test
    void whatCompilesCanBeRefusedWhenItRuns() {
        Compilation old = compile(REFUSED, Case::old, Case::ordinary);
        Compilation now = compile(REFUSED, Case::now, Case::ordinary);
        assertThat(REFUSED).allSatisfy(c -> {
            assertThat(run(old, c.pkg())).isNotNull();
            assertThatThrownBy(() -> run(now, c.pkg()))
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(c.last());
        });
    }

    @Test
    void aFlagThatJoinsAValueFollowsFromIt() throws Exception {
        List<Case> join = Case.table("a f:# x:f.0?int = A | a f:# x:f.0?int y:f.0?true = A | A.builder().x(1).build()");
        assertThat(join.get(0).diff().impact()).isEqualTo(Impact.SHAPE);
        assertThat(run(compile(join, Case::now, Case::ordinary), "c0")).hasToString("A[x=1, y=true]");
    }

    @Test
    void anotherOrderOfOneTypeMixesFieldsUp() throws Exception {
        List<Case> swap = Case.table("a x:int y:int = A | a y:int x:int = A | new A(1, 2)");
        assertThat(swap.get(0).diff().impact()).isEqualTo(Impact.RUNTIME);
        assertThat(run(compile(swap, Case::old, Case::ordinary), "c0")).hasToString("A[x=1, y=2]");
        assertThat(run(compile(swap, Case::now, Case::ordinary), "c0")).hasToString("A[y=1, x=2]");
    }

    private Compilation compile(List<Case> cases, Function<Case, String> schema, Function<Case, String> expression) {
        SinceBuild build = new SinceBuild(folder);
        List<JavaFileObject> sources = new ArrayList<>();
        for (Case c : cases) {
            String file = c.pkg() + ".tl";
            build.schema(file, schema.apply(c));
            sources.add(SinceBuild.annotated(c.pkg(), "schema = \"" + file + "\""));
            sources.add(JavaFileObjects.forSourceString(
                    c.pkg() + ".Use",
                    "package " + c.pkg() + "; import java.util.List; public class Use {"
                            + " static <T> T u(T value) { return value; }"
                            + " public static Object use() { return " + expression.apply(c) + "; } }"));
        }
        return build.compile(sources);
    }

    private static Set<String> packages(Impact impact) {
        return CASES.stream()
                .filter(c -> c.last().equals(impact.name()))
                .map(Case::pkg)
                .collect(Collectors.toSet());
    }

    /** The packages with an error, which must be one of the user's. */
    private static Set<String> broken(Compilation compilation) {
        return compilation.errors().stream()
                .map(error -> Objects.requireNonNull(error.getSource()).getName())
                .map(name -> name.replaceAll("^/?(c\\d+)/Use.java$", "$1"))
                .collect(Collectors.toSet());
    }

    private static Object run(Compilation compilation, String pkg) throws Exception {
        assertThat(compilation).succeeded();
        return SinceBuild.classes(compilation)
                .loadClass(pkg + ".Use")
                .getMethod("use")
                .invoke(null);
    }
}
