package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of contracts that cannot be fulfilled, and on which line. */
class ContractErrorsTest {
    private static final String FILE = "com/acme/C.java";
    private static final String SCHEMA = """
            messageEmpty id:int = Message;
            message flags:# id:int date:int title:flags.1?string views:flags.2?int tags:Vector<long> = Message;
            a.thing id:int = a.Thing;
            b.thing id:int = b.Thing;
            box one:a.Thing other:b.Thing = Box;
            """;

    @TempDir
    Path folder;

    private List<Told> told(String... lines) {
        return Told.by(project(lines).build());
    }

    /** With a contract whose source begins on line 3. */
    private Project project(String... lines) {
        return new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .generate("com.acme.api", "x.tl", "Api")
                .file("src/" + FILE, "package com.acme;\nimport dev.tl4j.TlContract;\n" + String.join("\n", lines));
    }

    private static Told error(long line, String message) {
        return Told.error(FILE, line, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int id(); int dates(); | message comes closest: it has id(), but no dates() (did you mean date()?)",
                "int id(); long date(); | message comes closest: it has id(), but date() is int, not long",
                "String title(); | message comes closest: title() is @Nullable String, not String",
                "int views(); | message comes closest: views() is @Nullable Integer, not int",
                "int id(); java.util.List<Integer> tags(); "
                        + "| message comes closest: it has id(), but tags() is List<Long>, not List<Integer>",
                "int date(); int zzz(); String title(); "
                        + "| message comes closest: it has date(), but no zzz(), and title() is @Nullable String, not String",
                "int date(); default long id() { return 0; } "
                        + "| message comes closest: it has date(), but id() is int, not long",
                "int nothing(); | none has any of them",
                "int titles(); | message comes closest: no titles() (did you mean title()?)",
            })
    void whatComesClosestIsExplained(String methods, String explanation) {
        assertThat(told("@TlContract", "public interface C { " + methods + " }"))
                .containsExactly(error(4, "C: no class that is generated has all its accessors; " + explanation));
    }

    @Test
    void ofANarrowedContractOnlyWhatMayImplementItIsLookedAt() {
        assertThat(told("@TlContract(include = \"messageEmpty\")", "public interface C { int date(); }"))
                .containsExactly(error(
                        4,
                        "C: no class that is generated and may implement it has all its accessors; none has any of"
                                + " them"));
    }

    @Test
    void aPatternThatMatchesNothingIsTold() {
        assertThat(told(
                        "@TlContract(",
                        "    include = {\"Mesage\", \"foo*\"},",
                        "    exclude = \"b.*x\",",
                        "    packages = \"com.acme.api\")",
                        "public interface C { int date(); }"))
                .containsExactly(
                        error(
                                4,
                                "include \"Mesage\": nothing in what is generated has this name, did you mean"
                                        + " \"Message\"?"),
                        error(4, "include \"foo*\": nothing in what is generated has a name like this"),
                        error(5, "exclude \"b.*x\": nothing in what is generated has a name like this"));
    }

    @Test
    void aPackageThatIsNotGeneratedIsTold() {
        assertThat(told("@TlContract(", "    packages = \"com.acme\")", "public interface C { int date(); }"))
                .containsExactly(error(4, "packages \"com.acme\": expected a package with @GenerateTl"));
    }

    @Test
    void aSimpleNameThatSeveralGeneratedClassesHaveIsTold() {
        assertThat(told("import com.acme.api.a.Thing;", "@TlContract", "public interface C { Thing one(); }"))
                .containsExactly(error(
                        5,
                        "C: Thing in one() may be com.acme.api.a.Thing or com.acme.api.b.Thing: write the full"
                                + " name"));
        assertThat(project("@TlContract", "public interface C { com.acme.api.a.Thing one(); }")
                        .build()
                        .orFail()
                        .success())
                .isTrue();
    }

    /** Of two layers side by side as well. */
    @Test
    void aSimpleNameOfTwoSchemasIsTold() {
        Project project = project("@TlContract", "public interface C { Box box(); }")
                .file("tl/y.tl", "box = Box;\nholder box:Box = Holder;")
                .generate("com.acme.y", "y.tl", "Y");
        assertThat(Told.by(project.build()))
                .containsExactly(
                        error(4, "C: Box in box() may be com.acme.api.Box or com.acme.y.Box: write the full name"));
    }

    /** Only javac speaks, which knows best. */
    @Test
    void aTypeThatIsNowhereIsLeftToTheCompiler() {
        Build build =
                project("@TlContract", "public interface C { Nowhere one(); }").build();
        assertThat(build.success()).isFalse();
        assertThat(Told.by(build)).isEmpty();
        Build generic = project("@TlContract", "public interface C { Nowhere<String> one(); }")
                .build();
        assertThat(generic.success()).isFalse();
        assertThat(Told.by(generic)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class C {} | C: expected an interface, got class",
                "record C(int id) {} | C: expected an interface, got record",
                "enum C { A } | C: expected an interface, got enum",
                "@interface C {} | C: expected an interface, got annotation type",
                "interface C { int id(); } | C: generated classes of other packages cannot see it, since it is not"
                        + " public",
                "public interface C<T> { T id(); } | C: a contract has no type parameters",
                "public sealed interface C permits D { int id(); } non-sealed interface D extends C {} | C: a contract"
                        + " cannot be sealed, since generated classes implement it",
                "public interface C {} | C: it has no accessor and includes nothing by name, so every class would"
                        + " implement it",
                "public interface C { int id(); int find(int id); } | C.find(int): generated classes have accessors,"
                        + " which take nothing",
                "public interface C { <T> T id(); } | C.<T>id(): generated classes have accessors, which take nothing",
                "public interface C { void id(); } | C.id(): generated classes have accessors, which give something",
                "public interface C { int constructorId(); } | C.constructorId(): generated classes have a method"
                        + " constructorId of their own",
                "public interface C { int id(); default Object builder() { return 1; } } | C.builder(): generated"
                        + " classes have a method builder of their own",
                "public interface C { int id(); default void write(dev.tl4j.tl.TlWriter w) {} }"
                        + " | C.write(dev.tl4j.tl.TlWriter): generated classes have a method write of their own",
            })
    void whatNoClassCouldImplementIsTold(String declaration, String message) {
        assertThat(told("@TlContract", declaration)).containsExactly(error(4, message));
    }

    @Test
    void anInterfaceInsideWhatIsNotPublicCannotBeSeen() {
        assertThat(told("class C {", "    @TlContract", "    public interface In { int id(); }", "}"))
                .containsExactly(
                        error(5, "C.In: generated classes of other packages cannot see it, since C is not public"));
    }

    @Test
    void theMethodThatIsToBlameIsWhereItIsTold() {
        assertThat(told("@TlContract", "public interface C {", "    int id();", "", "    int find(int id);", "}"))
                .containsExactly(error(7, "C.find(int): generated classes have accessors, which take nothing"));
    }

    @Test
    void ofAnInheritedMethodTheContractIsToBlame() {
        assertThat(told("@TlContract", "public interface C extends Comparable<C> { int id(); }"))
                .containsExactly(error(4, "C.compareTo(T): generated classes have accessors, which take nothing"));
    }

    @Test
    void theUnnamedPackageCannotBeSeen() {
        Build build = new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .generate("com.acme.api", "x.tl", "Api")
                .file("src/C.java", "@dev.tl4j.TlContract\npublic interface C { int id(); }")
                .build();
        assertThat(Told.by(build))
                .containsExactly(Told.error(
                        "C.java", 2, "C: generated classes cannot see the unnamed package, in which it lies"));
    }

    @Test
    void twoDefaultMethodsThatNobodyChoosesBetweenAreTold() {
        assertThat(told(
                        "@TlContract",
                        "public interface C {",
                        "    int id();",
                        "    default String show() { return \"C\"; }",
                        "    @TlContract",
                        "    interface More { int id(); default String show() { return \"More\"; } }",
                        "    @TlContract",
                        "    interface Better extends C { default String show() { return \"Better\"; } }",
                        "}"))
                .containsExactly(
                        error(8, "C.More: messageEmpty would inherit a default method from this and one from C"));
    }

    @Test
    void aContractWithoutASchemaIsTold() {
        Build build = new Project(folder)
                .file("src/" + FILE, "package com.acme;\n@dev.tl4j.TlContract\npublic interface C { int id(); }")
                .build();
        assertThat(Told.by(build)).containsExactly(error(3, "C: no package with @GenerateTl is compiled with it"));
    }

    @Test
    void aContractIsNotBlamedForASchemaThatFails() {
        Build build = project("@TlContract", "public interface C { int nothing(); }")
                .file("tl/x.tl", "broken")
                .build();
        assertThat(Told.by(build)).singleElement().extracting(Told::file).isEqualTo("com/acme/api/package-info.java");
    }
}
