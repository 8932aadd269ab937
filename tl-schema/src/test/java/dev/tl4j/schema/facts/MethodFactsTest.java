package dev.tl4j.schema.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodFactsTest {
    private static final Name SEND_CODE = Name.of("auth.sendCode");

    private static MethodFacts read(String... tables) {
        return MethodFacts.read(IntStream.range(0, tables.length)
                .mapToObj(i -> SourceText.of(i + ".tsv", tables[i]))
                .toList());
    }

    private static SchemaException failure(String... tables) {
        return catchThrowableOfType(SchemaException.class, () -> read(tables));
    }

    @Test
    void errorsComeByCodeThenByName() {
        MethodFacts facts = read("""
                method\tcode\terror
                auth.sendCode\t420\tFLOOD_WAIT_%d
                auth.sendCode\t400\tPHONE_NUMBER_INVALID
                auth.signIn\t400\tPHONE_CODE_EMPTY
                auth.sendCode\t-503\tTimeout
                auth.sendCode\t400\tAPI_ID_INVALID
                """);
        assertThat(facts.errors(SEND_CODE))
                .containsExactly(
                        new ErrorFact(-503, "Timeout"),
                        new ErrorFact(400, "API_ID_INVALID"),
                        new ErrorFact(400, "PHONE_NUMBER_INVALID"),
                        new ErrorFact(420, "FLOOD_WAIT_%d"));
    }

    @Test
    void anyoneMayBeAllowedToCall() {
        MethodFacts facts = read("method\taccess\na\tuser\nb\tbot\nc\tboth\n");
        assertThat(facts.access(Name.of("a"))).contains(Access.USER);
        assertThat(facts.access(Name.of("b"))).contains(Access.BOT);
        assertThat(facts.access(Name.of("c"))).contains(Access.BOTH);
    }

    @Test
    void nothingIsKnownAboutOtherMethods() {
        MethodFacts facts = read("method\taccess\na\tuser\n");
        assertThat(facts.access(SEND_CODE)).isEmpty();
        assertThat(facts.errors(SEND_CODE)).isEmpty();
        assertThat(MethodFacts.none().access(SEND_CODE)).isEmpty();
        assertThat(MethodFacts.none().errors(SEND_CODE)).isEmpty();
        assertThat(read().errors(SEND_CODE)).isEmpty();
    }

    @Test
    void tablesAddUp() {
        MethodFacts facts = read(
                "method\tcode\terror\nauth.sendCode\t400\tA\n",
                "method\taccess\r\nauth.sendCode\tboth\r\n",
                "\uFEFFmethod\tcode\terror\n\nauth.sendCode\t400\tB\nauth.sendCode\t400\tA");
        assertThat(facts.errors(SEND_CODE)).containsExactly(new ErrorFact(400, "A"), new ErrorFact(400, "B"));
        assertThat(facts.access(SEND_CODE)).contains(Access.BOTH);
    }

    @Test
    void aStarStandsForAnyMethod() {
        MethodFacts facts = read("method\tcode\terror\n*\t420\tFLOOD_WAIT_%d\nauth.sendCode\t400\tA\n");
        assertThat(facts.errorsOfAny()).containsExactly(new ErrorFact(420, "FLOOD_WAIT_%d"));
        assertThat(facts.errors(SEND_CODE)).containsExactly(new ErrorFact(400, "A"));
        assertThat(MethodFacts.none().errorsOfAny()).isEmpty();
    }

    @Test
    void theSameAccessTwiceIsNoContradiction() {
        assertThat(read("method\taccess\na\tuser\na\tuser").access(Name.of("a")))
                .contains(Access.USER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "method,access~a,nobody | 0.tsv:2:1: error: access: expected user, bot or both, got 'nobody'",
                "method,access~a,user~a,bot | 0.tsv:3:1: error: access of a: it was user already",
                "method,access~a,user,bot | 0.tsv:2:1: error: columns: expected 2, got 3",
                "method,access~a | 0.tsv:2:1: error: columns: expected 2, got 1",
                "method,access~,user | 0.tsv:2:1: error: cells: expected a word without spaces in each",
                "method,access~a b,user | 0.tsv:2:1: error: cells: expected a word without spaces in each",
                "method,code,error~a,400 | 0.tsv:2:1: error: columns: expected 3, got 2",
                "method,code,error~a,400,X Y | 0.tsv:2:1: error: cells: expected a word without spaces in each",
                "method,code,error~a,400, | 0.tsv:2:1: error: cells: expected a word without spaces in each",
                "method,code,error~a,x,X | 0.tsv:2:1: error: code: expected a number, got 'x'",
                "method,code,error~a,,X | 0.tsv:2:1: error: code: expected a number, got ''",
                "method,code,error~a,99999999999,X | 0.tsv:2:1: error: code: expected a number, got '99999999999'",
                "a,400,X | 0.tsv:1:1: error: header: expected method, code and error or method and access, a tab between",
                "`` | 0.tsv:1:1: error: header: expected method, code and error or method and access, a tab between",
            })
    void aMalformedTableSaysWhere(String table, String problem) {
        String text = table.replace(',', '\t').replace('~', '\n');
        assertThat(failure(text).problems().get(0)).hasToString(problem);
    }

    @Test
    void allProblemsOfAllTablesComeTogether() {
        assertThatThrownBy(() -> read("method\taccess\na\tme\nb\tyou\n", "what\n"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("""
                        0.tsv:2:1: error: access: expected user, bot or both, got 'me'
                        a me
                        ^
                        0.tsv:3:1: error: access: expected user, bot or both, got 'you'
                        b you
                        ^
                        1.tsv:1:1: error: header: expected method, code and error or method and access, a tab between
                        what
                        ^""");
    }

    @Test
    void listsCannotBeChanged() {
        List<ErrorFact> errors =
                read("method\tcode\terror\nauth.sendCode\t400\tA\n").errors(SEND_CODE);
        assertThatThrownBy(errors::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
