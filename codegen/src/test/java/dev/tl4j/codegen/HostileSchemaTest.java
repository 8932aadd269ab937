package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schema text that tries to break the generated code, or to get out of it and of its folder. */
class HostileSchemaTest {
    private static final String NASTY =
            "{@link Foo} $L $$ $T $> \\u002a\\u002f \\u0022 \" ' <script> </code> & @param x \\";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void project() {
        project = new Project(folder.resolve("a/b/project")).options("-Xdoclint:html,syntax,reference");
    }

    private Build build(String schema) {
        return project.file("tl/x.tl", schema)
                .generate("com.acme", "x.tl", "Api")
                .build();
    }

    /** Every file that javac and the processor wrote. */
    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("a/b/project/tl/") && !file.startsWith("a/b/project/src/"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// " + NASTY + " */ /**\nfoo a:int = Foo;",
                "/* " + NASTY + " // */ foo a:int = Foo;",
                "foo /* " + NASTY + " */ a:int = Foo;",
                "foo a:int // " + NASTY + " */ public class Evil {\n = Foo;",
                "foo a:int = /* " + NASTY + " */ Foo;",
                "foo a:int = Foo; // */",
                "---functions---\n// " + NASTY + "\nfoo /* " + NASTY + " */ a:int = Bool;",
                "foo a:int = Foo; // LAYER 99999999999999999999 " + NASTY,
            })
    void commentsStayComments(String schema) throws IOException {
        assertThat(build(schema).orFail().sources()).containsOnlyKeys("com/acme/Api.java", "com/acme/Foo.java");
        assertThat(written()).allMatch(file -> file.matches("a/b/project/(generated|classes)/com/acme/.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo-bar a:int = Foo;",
                "../../evil a:int = Foo;",
                "foo/../evil a:int = Foo;",
                "foo$L a:int = Foo;",
                "foo a$:int = Foo;",
                "foo a:int = Foo<int>;",
                "foo a:int = \"Foo\";",
                "foo\\u0041 a:int = Foo;",
                "foo a:in\u00a0t = Foo;",
                "f\u00f6\u00f6 a:int = Foo;",
                "foo..bar a:int = Foo;",
                ".foo a:int = Foo;",
                "foo. a:int = Foo;",
                "foo a.b:int = Foo;",
                "foo a:int = Foo; public class Evil {}",
                "foo a:int = Foo; }",
            })
    void namesThatAreNoneAreErrorsOfTheSchema(String schema) throws IOException {
        Build build = build(schema);
        assertThat(build.success()).isFalse();
        assertThat(build.diagnostics()).isNotEmpty().allSatisfy(diagnostic -> assertThat(
                        diagnostic.getMessage(Locale.ROOT))
                .startsWith("tl4j: x.tl:1:"));
        assertThat(written()).isEmpty();
    }

    @Test
    void namesOfSchemasAreQuotedAndStayInTheirFolder() throws IOException {
        String name = "*\u002f {@b} $L $$ <i> & ' @c \u00e9.tl";
        Build build = project.file("tl/" + name, "foo a:int = Foo;")
                .annotate("com.acme", "schema = \"" + name + "\", name = \"Api\"")
                .build()
                .orFail();
        assertThat(build.sources()).containsOnlyKeys("com/acme/Api.java", "com/acme/Foo.java");
        assertThat(build.sources().get("com/acme/Api.java"))
                .contains("@Generated(\"*/ {@b} $L $$ <i> & ' @c \u00e9.tl\")");
        assertThat(written()).allMatch(file -> file.matches("a/b/project/(generated|classes)/com/acme/.*"));
    }

    @Test
    void quotesInNamesOfSchemasAreQuoted() {
        Build build = project.file("tl/\"); }.tl", "foo a:int = Foo;")
                .annotate("com.acme", "schema = \"\\\"); }.tl\", name = \"Api\"")
                .build()
                .orFail();
        assertThat(build.sources()).containsOnlyKeys("com/acme/Api.java", "com/acme/Foo.java");
        assertThat(build.sources().get("com/acme/Api.java")).contains("@Generated(\"\\\"); }.tl\")");
    }

    @Test
    void namespacesMayBeAnyWordAndStayBelowThePackage() throws IOException {
        Build build = build("""
                        _._ a:int = _.X;
                        default.class.foo _:int __:int ___a:int = Foo;
                        a.b.c.d.e = E;
                        java.lang.string value:string = java.lang.String;
                        com.acme.api.foo value:java.lang.String = com.Foo;
                        """).orFail();
        assertThat(build.sources())
                .containsOnlyKeys(
                        "com/acme/Api.java",
                        "com/acme/__/__.java",
                        "com/acme/__/package-info.java",
                        "com/acme/default_/class_/Foo.java",
                        "com/acme/default_/class_/package-info.java",
                        "com/acme/a/b/c/d/E.java",
                        "com/acme/a/b/c/d/package-info.java",
                        "com/acme/java/lang/String.java",
                        "com/acme/java/lang/package-info.java",
                        "com/acme/com/acme/api/Foo.java",
                        "com/acme/com/acme/api/package-info.java");
        assertThat(written()).allMatch(file -> file.matches("a/b/project/(generated|classes)/com/acme/.*"));
    }

    @Test
    void namesThatJavaOrTheGeneratedCodeHaveTakenAreAllUsable() throws IOException {
        Path schema = Path.of("src", "test", "resources", "schemas", "names.tl");
        assertThat(build(Files.readString(schema)).orFail().sources()).hasSizeGreaterThan(40);
    }

    /** Each record has the constant {@code TL}. */
    @Test
    void aFieldMayBeCalledAsItsLineIs() {
        assertThat(build("foo TL:int tl:Vector<Foo> = Foo;").orFail().sources().get("com/acme/Foo.java"))
                .contains("record Foo(int TL_, List<Foo> tl)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "enum", "var", "yield", "Builder", "Foo", "Own", "Object", "Override", "java", "dev"})
    void typeVariablesMayBeAnyWord(String word) {
        build("""
                        foo a:int = Foo;
                        ---functions---
                        own {%1$s:Type} flags:# v:Vector<int> b:flags.0?string query:!%1$s = %1$s;
                        two {%1$s:Type} {%1$s_:Type} first:!%1$s second:!%1$s_ = %1$s_;
                        """.formatted(word)).orFail();
    }

    /** Without fields, and with more than a line can hold. */
    @Test
    void longNamesWithoutFieldsAreUsable() {
        String name = "a".repeat(100);
        build("foo = Foo;\nbar = Foo;\n%1$s = Foo;\n---functions---\nf%1$s = Vector<Foo>;".formatted(name))
                .orFail();
    }

    @Test
    void aNameTooLongForAFileIsAnErrorOnTheAnnotation() {
        Build build = build("f" + "o".repeat(252) + " a:int = Foo;");
        assertThat(build.success()).isFalse();
        assertThat(build.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .singleElement()
                .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .asString()
                .startsWith("tl4j: cannot write the generated classes: ");
    }

    @Test
    void asManyFieldsAsJavaAllowsAreUsable() throws ReflectiveOperationException {
        String fields = IntStream.range(0, 254).mapToObj(i -> "f" + i + ":int ").collect(Collectors.joining());
        ClassLoader loader = build("many " + fields + "= Many;").orFail().load();
        GeneratedRecord many = GeneratedRecord.named(loader, "com.acme.Many");
        List<Object> values = new ArrayList<>(Collections.nCopies(254, 7));
        assertThat(many.create(values)).isEqualTo(many.build(values)).hasSameHashCodeAs(many.build(values));
        assertThat(many.create(values).toString())
                .startsWith("Many[f0=7, f1=7, ")
                .endsWith(", f253=7]");
        assertThat(many.create(values).encode()).hasSize(4 + 254 * 4);
    }
}
