package dev.tl4j.codegen;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a user is told, and where: each message lies on the line of the member of his annotation that is to blame. Compile-testing would
 * throw whatever escapes from the processor.
 */
class DiagnosticsTest {
    private static final String PACKAGE_INFO = "com/acme/package-info.java";
    private static final int SCHEMA_LINE = 3;
    private static final int NAME_LINE = 4;

    @TempDir
    Path folder;

    /** One diagnostic, so that a test can say all of it at once. */
    private record Told(Diagnostic.Kind kind, String file, long line, String message) {
        static Told of(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            return new Told(
                    diagnostic.getKind(),
                    source == null ? "" : source.toUri().getPath(),
                    diagnostic.getLineNumber(),
                    diagnostic.getMessage(Locale.ROOT));
        }

        static Told schemaError(String message) {
            return new Told(Diagnostic.Kind.ERROR, PACKAGE_INFO, SCHEMA_LINE, "tl4j: " + message);
        }

        static Told nameError(String message) {
            return new Told(Diagnostic.Kind.ERROR, PACKAGE_INFO, NAME_LINE, "tl4j: " + message);
        }
    }

    private Compilation compile(String schema, String name, JavaFileObject... more) {
        List<JavaFileObject> sources = new ArrayList<>(List.of(more));
        sources.add(packageInfo("com.acme", "schema = " + schema + ",", "name = " + name));
        return compile(sources);
    }

    private Compilation compile(List<JavaFileObject> sources) {
        return javac().withProcessors(new TlProcessor())
                .withClasspath(Project.runtime().stream().map(Path::toFile).toList())
                .withOptions("-Atl4j.path=" + folder)
                .compile(sources);
    }

    private static JavaFileObject packageInfo(String pkg, String... members) {
        List<String> lines = new ArrayList<>(List.of("// The members begin on line 3.", "@dev.tl4j.GenerateTl("));
        lines.addAll(List.of(members));
        lines.add(")");
        lines.add("package " + pkg + ";");
        return JavaFileObjects.forSourceLines(pkg + ".package-info", lines);
    }

    private static List<Told> told(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("tl4j"))
                .map(Told::of)
                .toList();
    }

    private Compilation compileSchema(String... lines) {
        schema("x.tl", lines);
        return compile("\"x.tl\"", "\"Api\"");
    }

    private void schema(String name, String... lines) {
        try {
            Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSchemaThatIsNowhereIsToldWithAllPlacesTried() {
        assertThat(told(compile("\"missing.tl\"", "\"Api\"")))
                .containsExactly(Told.schemaError("schema \"missing.tl\" not found; looked in: " + folder
                        + "/missing.tl, class output (/CLASS_OUTPUT/missing.tl), class path,"
                        + " tl4j's own mtproto.tl, telegram/api-228.tl, telegram/api.tl"));
    }

    @Test
    void theModulePathIsNamedWhereANameMayBeAModules() {
        assertThat(told(compile("\"some.module/missing.tl\"", "\"Api\"")))
                .singleElement()
                .extracting(Told::message)
                .asString()
                .contains("class path, module path, tl4j's own");
    }

    @Test
    void withoutAPathThatIsSaidToo() {
        Compilation compilation = javac().withProcessors(new TlProcessor())
                .withClasspath(Project.runtime().stream().map(Path::toFile).toList())
                .compile(packageInfo("com.acme", "schema = \"missing.tl\",", "name = \"Api\""));
        assertThat(told(compilation))
                .singleElement()
                .extracting(Told::message)
                .asString()
                .contains("looked in: -Atl4j.path (not set), class output");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a/",
                ".",
                "..",
                "../x.tl",
                "a/../x.tl",
                "/etc/passwd",
                "a//b",
                "a\\b",
                "C:/x.tl",
                "file:x.tl"
            })
    void aNameThatIsNoPlainRelativePathIsNotFollowed(String name) throws IOException {
        schema("x.tl", "a = A;");
        Files.createDirectories(folder.resolve("a"));
        assertThat(told(compile("\"" + name.replace("\\", "\\\\") + "\"", "\"Api\"")))
                .containsExactly(Told.schemaError(
                        "schema: expected a relative path such as telegram/api.tl, got \"" + name + "\""));
    }

    @Test
    void aNameWithControlCharactersIsNotFollowed() {
        assertThat(told(compile("{\"a\\u0000b\", \"a\\nb\"}", "\"Api\"")))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.message()).startsWith("tl4j: schema: expected a relative path"));
    }

    @Test
    void everySchemaThatIsMissingIsTold() {
        assertThat(told(compile("{\"one.tl\", \"two.tl\"}", "\"Api\"")))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.line()).isEqualTo(SCHEMA_LINE));
    }

    /** Behind the first line javac indents what it is given. */
    @Test
    void aSyntaxErrorIsToldWithItsPlaceAndACaret() {
        assertThat(told(compileSchema("good = Good;", "user id:long name:?string = User;")))
                .containsExactly(Told.schemaError("x.tl:2:19: error: expected a type, got '?'\n"
                        + "  user id:long name:?string = User;\n"
                        + "                    ^"));
    }

    @Test
    void allProblemsOfASchemaAreTold() {
        assertThat(told(compileSchema("a x:Missing = A;", "a y:int = A;", "b flags:# z:flags.32?int = B;")))
                .hasSizeGreaterThan(2)
                .allSatisfy(told -> assertThat(told.line()).isEqualTo(SCHEMA_LINE))
                .allSatisfy(told -> assertThat(told.message())
                        .startsWith("tl4j: x.tl:")
                        .contains("\n")
                        .endsWith("^"));
    }

    @Test
    void anIdThatIsNotTheChecksumIsAWarning() {
        Compilation compilation = compileSchema("user#12345678 id:long = User;");
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(told(compilation))
                .singleElement()
                .satisfies(told -> assertThat(told.kind()).isEqualTo(Diagnostic.Kind.WARNING))
                .satisfies(told -> assertThat(told.line()).isEqualTo(SCHEMA_LINE))
                .satisfies(told -> assertThat(told.message()).startsWith("tl4j: x.tl:1:5: warning: "));
    }

    @Test
    void anIdThatIsNotTheChecksumIsAnErrorForWhomeverAsksForIt() {
        schema("x.tl", "user#12345678 id:long = User;", "userEmpty id:long = User;");
        Compilation compilation =
                compile(List.of(packageInfo("com.acme", "schema = \"x.tl\",", "name = \"Api\",", "exactIds = true")));
        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
        assertThat(told(compilation)).containsExactly(Told.schemaError("""
                        x.tl:1:5: error: id of user: expected 74e5ad7d, the CRC-32 of the declaration, got 12345678
                          user#12345678 id:long = User;
                              ^"""));
    }

    @Test
    void anEarlierSchemasIdsAreOnlyWarnedOf() {
        schema("x.tl", "user id:long = User;");
        schema("old.tl", "user#12345679 id:long = User;");
        Compilation compilation = compile(List.of(packageInfo(
                "com.acme", "schema = \"x.tl\",", "name = \"Api\",", "exactIds = true,", "since = \"old.tl\"")));
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(told(compilation))
                .filteredOn(told -> told.kind() == Diagnostic.Kind.WARNING)
                .singleElement()
                .satisfies(told -> assertThat(told.message()).startsWith("tl4j: old.tl:1:5: warning: id of user"));
    }

    @Test
    void aUnionThatCannotBeSealedIsNoted() {
        Compilation compilation = compileSchema("home = Place;", "far.planet = Place;");
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(told(compilation))
                .containsExactly(new Told(
                        Diagnostic.Kind.NOTE,
                        PACKAGE_INFO,
                        SCHEMA_LINE,
                        "tl4j: type Place: its constructors lie in several namespaces, so TypePlace cannot be sealed"));
    }

    @Test
    void classesThatDifferOnlyByCaseAreToldWithBothPlaces() {
        assertThat(told(compileSchema("fooBar = A;", "foobar = B;")))
                .containsExactly(Told.schemaError(
                        "foobar (x.tl:2:1) and fooBar (x.tl:1:1):" + " their classes would differ only by case"));
    }

    @Test
    void theSchemaClassMayNotDifferByCaseOnlyEither() {
        assertThat(told(compileSchema("aPI = A;")))
                .containsExactly(Told.schemaError(
                        "aPI (x.tl:1:1) and the schema class:" + " their classes would differ only by case"));
    }

    @Test
    void aNamespaceMayNotBeCalledAsAClass() {
        schema("x.tl", "updates.state = updates.State;");
        assertThat(told(compile("\"x.tl\"", "\"updates\"")))
                .containsExactly(Told.schemaError("namespace updates: there is a class com.acme.updates already"));
        schema("x.tl", "Foo.bar = Bar;", "foo = Foo;");
        assertThat(told(compile("\"x.tl\"", "\"Api\"")))
                .containsExactly(Told.schemaError("namespace Foo: there is a class com.acme.Foo already"));
    }

    @Test
    void aConstructorOfMoreThan255SlotsIsTold() {
        String fields =
                IntStream.range(0, 128).mapToObj(i -> "f" + i + ":long ").collect(Collectors.joining());
        assertThat(told(compileSchema("huge " + fields + "= Huge;")))
                .containsExactly(Told.schemaError(
                        "x.tl:1:1: huge: its fields take 257 parameter slots," + " a Java constructor has 255"));
    }

    @Test
    void anEmptyListOfSchemasIsTold() {
        assertThat(told(compile("{}", "\"Api\"")))
                .containsExactly(Told.schemaError("schema: expected at least one file"));
    }

    @Test
    void aSchemaThatIsListedTwiceIsTold() {
        schema("x.tl", "a = A;");
        assertThat(told(compile("{\"x.tl\", \"x.tl\"}", "\"Api\"")))
                .containsExactly(Told.schemaError("schema \"x.tl\" is listed twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1Api", "my-api", "com.acme.Api", "../Api", "class", "_", "true", "record", "var", "Api;"})
    void aNameThatNoClassMayHaveIsTold(String name) {
        assertThat(told(compile("\"telegram/api.tl\"", "\"" + name + "\"")))
                .containsExactly(Told.nameError("name: expected a class name, got \"" + name + "\""));
    }

    @Test
    void aClassThatTheUserWroteHimselfIsTold() {
        schema("x.tl", "user = User;", "auth.code = auth.Code;");
        JavaFileObject user = JavaFileObjects.forSourceLines("com.acme.User", "package com.acme;", "class User {}");
        assertThat(told(compile("\"x.tl\"", "\"Api\"", user)))
                .containsExactly(Told.nameError("com.acme.User: there is such a class already,"
                        + " written by hand or by another @GenerateTl"));
    }

    @Test
    void aClassThatTwoAnnotationsGenerateIsTold() {
        schema("x.tl", "auth.code = auth.Code;");
        schema("y.tl", "code = Code;");
        Compilation compilation = compile(List.of(
                packageInfo("com.acme", "schema = \"x.tl\",", "name = \"Api\""),
                packageInfo("com.acme.auth", "schema = \"y.tl\",", "name = \"Api\"")));
        assertThat(told(compilation))
                .containsExactly(new Told(
                        Diagnostic.Kind.ERROR,
                        "com/acme/auth/package-info.java",
                        NAME_LINE,
                        "tl4j: com.acme.auth.Code: there is such a class already,"
                                + " written by hand or by another @GenerateTl"));
    }

    @Test
    void typesThatLieTooDeepInEachOtherAreTold() {
        List<String> chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "t%d next:T%d = T%d;".formatted(i, i + 1, i))
                .collect(Collectors.toCollection(ArrayList::new));
        chain.add("t20000 = T20000;");
        assertThat(told(compileSchema(chain.toArray(String[]::new))))
                .containsExactly(Told.schemaError("schema: its types lie too deep in each other"));
    }

    @Test
    void aTypeExpressionOfAnyDepthIsTold() {
        String deep = String.join("", Collections.nCopies(100_000, "Vector<"));
        assertThat(told(compileSchema("a x:" + deep + "int = A;")))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.kind()).isEqualTo(Diagnostic.Kind.ERROR))
                .allSatisfy(told -> assertThat(told.message()).startsWith("tl4j: x.tl:1:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = \"Api\"",
                "schema = 5, name = \"Api\"",
                "schema = \"x.tl\"",
                "schema = MISSING, name = MISSING",
                "schema = {null}, name = null",
                "schema = \"x.tl\", name = \"Api\", nonsense = 1"
            })
    void anAnnotationThatJavaItselfRefusesEndsNothing(String members) {
        schema("x.tl", "a = A;");
        assertThat(compile(List.of(packageInfo("com.acme", members))).status()).isEqualTo(Compilation.Status.FAILURE);
    }
}
