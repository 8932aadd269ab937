package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code include} and {@code exclude} keep, and what the user is told of it. */
class SubsetTest {
    private static final String FILE = "com/acme/package-info.java";
    private static final String SCHEMA = """
            plainText text:string = Text;
            boldText text:Text = Text;
            emptyText = Text;
            photo text:Text = Photo;
            photoBig text:Text = Photo;
            user photo:Photo = User;
            auth.user user:User = auth.User;
            other = Other;
            ---functions---
            auth.getUser = auth.User;
            auth.getUsers ids:Vector<long> = Vector<User>;
            auth.logOut = Bool;
            getOther = Other;
            """;

    @TempDir
    Path folder;

    private Project project(String... members) {
        return new Project(folder)
                .file("tl/x.tl", SCHEMA)
                .options("-Atl4j.path=" + folder.resolve("tl"))
                .file(
                        "src/" + FILE,
                        Stream.of(
                                        Stream.of("@dev.tl4j.GenerateTl(schema = \"x.tl\", name = \"Api\""),
                                        Arrays.stream(members).map(member -> ", " + member),
                                        Stream.of(")", "package com.acme;"))
                                .flatMap(lines -> lines)
                                .collect(Collectors.joining("\n")));
    }

    private static Set<String> generated(Build build) {
        assertThat(build.success()).as(build.diagnostics().toString()).isTrue();
        return build.sources().keySet().stream()
                .map(file -> file.substring("com/acme/".length(), file.length() - ".java".length()))
                .filter(name -> !name.equals("Api") && !name.endsWith("package-info"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth.logOut | auth/LogOut",
                "getOther | GetOther Other",
                "Text | TypeText PlainText BoldText EmptyText",
                "plainText | TypeText PlainText BoldText EmptyText",
                "Photo | TypePhoto Photo PhotoBig TypeText PlainText BoldText EmptyText",
                "auth.getUsers | auth/GetUsers User TypePhoto Photo PhotoBig TypeText PlainText BoldText EmptyText",
                "auth.get* | auth/GetUser auth/GetUsers auth/User User TypePhoto Photo PhotoBig TypeText PlainText"
                        + " BoldText EmptyText",
                "*Other | GetOther Other",
            })
    void whatIsIncludedComesWithAllThatItNeeds(String pattern, String classes) {
        assertThat(generated(project("include = \"" + pattern + "\"").build()))
                .containsExactlyInAnyOrder(classes.split(" "));
    }

    @Test
    void aStarAloneIsAllWithoutANamespace() {
        assertThat(generated(project("include = \"*\"").build()))
                .contains("GetOther", "Other", "User", "Photo")
                .doesNotContain("auth/GetUser", "auth/LogOut");
    }

    @Test
    void behindANamespaceItIsAllOfThat() {
        assertThat(generated(project("include = \"auth.*\"").build()))
                .contains("auth/GetUser", "auth/LogOut", "auth/User", "User")
                .doesNotContain("Other", "GetOther");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boldText | TypeText PlainText EmptyText",
                "*ldText | TypeText PlainText EmptyText",
                "Other, getOther | TypeText PlainText BoldText EmptyText",
            })
    void whatIsExcludedIsNotThere(String patterns, String classes) {
        String list = Arrays.stream(patterns.split(", ")).collect(Collectors.joining("\", \"", "{\"", "\"}"));
        assertThat(generated(project("include = \"Text\"", "exclude = " + list).build()))
                .containsExactlyInAnyOrder(classes.split(" "));
    }

    /** The name does not depend on what is kept: the user may change his mind. */
    @Test
    void aUnionOfWhichOneConstructorIsLeftStaysAUnion() {
        assertThat(generated(
                        project("include = \"Photo\"", "exclude = \"photoBig\"").build()))
                .contains("TypePhoto", "Photo");
    }

    @Test
    void whatWasKeptAndWhyIsNoted() {
        assertThat(Told.by(project("include = \"auth.getUser\"").build()))
                .containsExactly(new Told(Diagnostic.Kind.NOTE, FILE, 2, """
                        kept 8 of 12 constructors and methods; the largest types, and how they came in:
                            auth.getUser > auth.User > User > Photo > Text: 3
                            auth.getUser > auth.User > User > Photo: 2
                            auth.getUser > auth.User: 1"""));
    }

    @Test
    void ofAllThatIsGeneratedNothingIsNoted() {
        assertThat(Told.by(project().build())).isEmpty();
        assertThat(Told.by(project("exclude = \"getOther\"").build())).isEmpty();
    }

    @Test
    void oneOfTelegramsMethodsIsSmall() {
        Build build = new Project(folder)
                .annotate(
                        "com.acme",
                        "schema = \"telegram/api.tl\", name = \"Api\", include = \"account.sendConfirmPhoneCode\"")
                .build();
        assertThat(build.success()).isTrue();
        assertThat(Told.by(build))
                .singleElement()
                .extracting(Told::message)
                .asString()
                .matches("""
                kept \\d\\d\\d of 2,468 constructors and methods; the largest types, and how they came in:
                    account.sendConfirmPhoneCode > auth.SentCode > auth.Authorization > .*MessageEntity: 25
                    account.sendConfirmPhoneCode > auth.SentCode > auth.SentCodeType: 11
                    account.sendConfirmPhoneCode > auth.SentCode > .*: \\d
                    with exclude = "auth.sentCodeSuccess" it would be 42
                    with exclude = "auth.authorizationSignUpRequired" it would be \\d\\d
                    with exclude = "inputMessageEntityMentionName" it would be \\d\\d""");
        assertThat(build.sources())
                .containsKey("com/acme/account/SendConfirmPhoneCode.java")
                .hasSizeLessThan(150);
    }

    /** The advice of the test before, taken. */
    @Test
    void whatTheNoteAdvisesIsSoManyClassesLess() {
        Build build = new Project(folder)
                .annotate(
                        "com.acme",
                        "schema = \"telegram/api.tl\", name = \"Api\", include = \"account.sendConfirmPhoneCode\","
                                + " exclude = \"auth.sentCodeSuccess\"")
                .build();
        assertThat(build.success()).isTrue();
        assertThat(Told.by(build))
                .singleElement()
                .extracting(Told::message)
                .asString()
                .startsWith("kept 42 of 2,468 constructors and methods")
                .doesNotContain("exclude");
    }

    @Test
    void whatHasToBeExcludedTogetherIsAdvisedTogether() {
        String schema = """
                answer id:int = Answer;
                answerFull page:Page = Answer;
                answerFuller page:Page more:Page = Answer;
                page a:A b:B = Page;
                a = A;
                b = B;
                ---functions---
                ask = Answer;
                """;
        Build build = new Project(folder)
                .file("tl/answers.tl", schema)
                .annotate("com.acme", "schema = \"answers.tl\", name = \"Api\", include = \"ask\"")
                .build();
        assertThat(Told.by(build))
                .singleElement()
                .extracting(Told::message)
                .asString()
                .isEqualTo("""
                        kept 7 of 7 constructors and methods; the largest types, and how they came in:
                            ask > Answer: 3
                            ask > Answer > Page: 1
                            ask > Answer > Page > A: 1
                            with exclude = {"answerFull", "answerFuller"} it would be 2""");
    }

    @Test
    void patternsThatMatchNothingAreToldWhereTheyStand() {
        assertThat(Told.by(project("include = {\"auth.getUsr\", \"aut.*\", \"x.*\", \"foo*\"}", "exclude = \"Texts\"")
                        .build()))
                .containsExactly(
                        Told.error(
                                FILE,
                                2,
                                "include \"auth.getUsr\": nothing in the schema has this name, did you mean"
                                        + " \"auth.getUser\"?"),
                        Told.error(
                                FILE,
                                2,
                                "include \"aut.*\": nothing in the schema has this name, did you mean"
                                        + " \"auth.*\"?"),
                        Told.error(FILE, 2, "include \"x.*\": nothing in the schema has this name"),
                        Told.error(FILE, 2, "include \"foo*\": nothing in the schema has a name like this"),
                        Told.error(
                                FILE,
                                3,
                                "exclude \"Texts\": nothing in the schema has this name, did you mean \"Text\"?"));
    }

    @Test
    void aTypeOfWhichNothingIsLeftIsToldByWhoNeedsIt() {
        assertThat(Told.by(
                        project("include = \"getOther\"", "exclude = \"Other\"").build()))
                .containsExactly(Told.error(FILE, 3, "exclude: nothing is left of type Other, which getOther needs"));
    }
}
