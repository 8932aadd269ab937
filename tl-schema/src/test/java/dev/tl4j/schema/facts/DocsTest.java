package dev.tl4j.schema.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsTest {
    private static final Name SEND_CODE = Name.of("auth.sendCode");

    private static Docs read(String... files) {
        return Docs.read(IntStream.range(0, files.length)
                .mapToObj(i -> SourceText.of(i + ".docs", files[i]))
                .toList());
    }

    private static SchemaException failure(String... files) {
        return catchThrowableOfType(SchemaException.class, () -> read(files));
    }

    @Test
    void eachKindHasItsSentences() {
        Docs docs = read("""
                # Sentences: all kinds.
                method auth.sendCode: Asks for a code.
                type auth.SentCode: How it was sent: by app, by SMS.

                constructor auth.sendCode: Not the method.
                error FLOOD_WAIT_%d:   Has to wait.\t
                parameter phone_number: The phone number.
                """);
        assertThat(docs.method(SEND_CODE)).contains("Asks for a code.");
        assertThat(docs.type(Name.of("auth.SentCode"))).contains("How it was sent: by app, by SMS.");
        assertThat(docs.constructor(SEND_CODE)).contains("Not the method.");
        assertThat(docs.error("FLOOD_WAIT_%d")).contains("Has to wait.");
        assertThat(docs.parameter(SEND_CODE, "phone_number")).contains("The phone number.");
    }

    @Test
    void nothingIsSaidAboutOtherNames() {
        for (Docs docs : List.of(Docs.none(), read(), read(""), read("method auth.sendcode: A."))) {
            assertThat(docs.method(SEND_CODE)).isEmpty();
            assertThat(docs.type(SEND_CODE)).isEmpty();
            assertThat(docs.constructor(SEND_CODE)).isEmpty();
            assertThat(docs.parameter(SEND_CODE, "phone")).isEmpty();
            assertThat(docs.error("FLOOD_WAIT_%d")).isEmpty();
        }
    }

    @Test
    void aParameterOfOneCombinatorComesBeforeItsBareName() {
        Docs docs = read("parameter auth.sendCode.id: Of the call.\nparameter id: Of anything.\n");
        assertThat(docs.parameter(SEND_CODE, "id")).contains("Of the call.");
        assertThat(docs.parameter(Name.of("sendCode"), "id")).contains("Of anything.");
    }

    @Test
    void aSentenceGoesOnInLinesThatBeginWithTwoSpaces() {
        Docs docs = read("""
                \uFEFFmethod a: One\r
                  two \r
                # Between.
                    three.
                method b:
                  Four.
                """);
        assertThat(docs.method(Name.of("a"))).contains("One two three.");
        assertThat(docs.method(Name.of("b"))).contains("Four.");
    }

    @Test
    void laterFilesWin() {
        Docs docs = read("method a: First.\nmethod b: First.\n", "method a: Second.\n", "method a: Third.\n");
        assertThat(docs.method(Name.of("a"))).contains("Third.");
        assertThat(docs.method(Name.of("b"))).contains("First.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "methods a: A. | 1:1 kind: expected method, type, constructor, parameter or error, got 'methods'",
                "Method a: A. | 1:1 kind: expected method, type, constructor, parameter or error, got 'Method'",
                "method | 1:7 name: expected a colon behind it, got none",
                "method a A. | 1:12 name: expected a colon behind it, got none",
                "method a b: A. | 1:8 name: expected one word, got 'a b'",
                "method : A. | 1:8 name: expected one word, got ''",
                "method é: A. | 1:8 name: expected one word, got 'é'",
                "method a: | 1:10 method a: expected a sentence, got none",
                "method a:~~method b: B. | 1:10 method a: expected a sentence, got none",
                "method a: A.~error b: B.~method a: C. | 3:8 method a: it has a sentence in this file already",
                "# Text.~`  `goes on | 2:1 line: expected a sentence before it to go on with, got none",
                "method a: A.~~`  `goes on | 3:1 line: expected a sentence before it to go on with, got none",
                "~` `method a: A. | 2:1 kind: expected method, type, constructor, parameter or error, got ''",
            })
    void aMalformedFileSaysWhere(String text, String problem) {
        String lines = text.replace('~', '\n').replace("`", "");
        String place = problem.substring(0, problem.indexOf(' '));
        assertThat(failure(lines).problems())
                .singleElement()
                .hasToString("0.docs:" + place + ": error: " + problem.substring(place.length() + 1));
    }

    @Test
    void whatGoesOnWithAWrongLineIsNoSecondProblem() {
        assertThat(failure("nonsense\n  goes on\n  and on\n").problems()).hasSize(1);
        assertThat(failure("  goes on\n  and on\n").problems()).hasSize(1);
    }

    @Test
    void allProblemsOfAllFilesComeTogether() {
        assertThatThrownBy(() -> read("method a: A.\nmethod a: B.\n", "parameter a b: C.\nerror d\n"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("""
                        0.docs:2:8: error: method a: it has a sentence in this file already
                        method a: B.
                               ^
                        1.docs:1:11: error: name: expected one word, got 'a b'
                        parameter a b: C.
                                  ^
                        1.docs:2:8: error: name: expected a colon behind it, got none
                        error d
                               ^""");
    }

    @Property(tries = 500)
    void anyTextGivesDocsOrProblemsWithAPlaceInIt(@ForAll("texts") String text) {
        try {
            read(text);
        } catch (SchemaException e) {
            SourceText source = SourceText.of("0.docs", text);
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.location().line()).isBetween(1, source.lineCount());
                assertThat(problem.location().column())
                        .isBetween(1, source.line(problem.location().line()).length() + 1);
            });
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "method", "error", "parameter", " ", "  ", ":", "\n", "\r\n", "#", "a", "a.b", "\t", "é", "\0")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
