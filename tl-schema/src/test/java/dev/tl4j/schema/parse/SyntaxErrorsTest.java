package dev.tl4j.schema.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorsTest {
    @Test
    void everyMistakeOfATextIsReportedAtOnce() {
        assertThat(Reading.problems("""
                                user#1 id: = User;
                                chat id:long = Chat;
                                peer {X = Peer;
                                message#2 text:string
                                photo#3 w:int h = Photo;
                                """)).isEqualTo("""
                        a.tl:1:12: error: expected a type, got '='
                        user#1 id: = User;
                                   ^
                        a.tl:3:9: error: expected ':', got '='
                        peer {X = Peer;
                                ^
                        a.tl:5:6: error: expected a field or '=', got '#3'
                        photo#3 w:int h = Photo;
                             ^""");
    }

    @Test
    void aForgottenSemicolonIsReportedWhereItBelongs() {
        assertThat(Reading.problems("a = A\nb x:A = B;\nc = C\n\n// LAYER 3\n")).isEqualTo("""
                        a.tl:1:6: error: expected ';' at the end of the declaration
                        a = A
                             ^
                        a.tl:3:6: error: expected ';' at the end of the declaration
                        c = C
                             ^""");
    }

    @Test
    void whoeverUsesAnUnreadableDeclarationIsNotReported() {
        assertThat(Reading.problemLines("bad y: = Bad;\na x:Bad y:bad z:bat = A;"))
                .isEqualTo("""
                        a.tl:1:8: error: expected a type, got '='
                        a.tl:2:17: error: unknown constructor bat""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x | a.tl:1:2: error: expected a field or '=', got the end of the text",
                "x = | a.tl:1:4: error: expected a type, got the end of the text",
                "x = ; | a.tl:1:5: error: expected a type, got ';'",
                "x = X | a.tl:1:6: error: expected ';' at the end of the declaration",
                "x = X } | a.tl:1:7: error: expected ';', got '}'",
                "= X; | a.tl:1:1: error: expected a name, got '='",
                "x#123456789 = X; | a.tl:1:2: error: id: expected '#' and 1 to 8 hexadecimal digits, got '#123456789'",
                "x#xyz = X; | a.tl:1:2: error: id: expected '#' and 1 to 8 hexadecimal digits, got '#xyz'",
                "x#1 #2 = X; | a.tl:1:5: error: expected a field or '=', got '#2'",
                "x a:(int = X; | a.tl:1:10: error: expected ')', got '='",
                "x a:Vector<int = X; | a.tl:1:16: error: expected '>', got '='",
                "x a:Vector<> = X; | a.tl:1:12: error: expected a type, got '>'",
                "x a:flags.? = X; | a.tl:1:11: error: expected a number, got '?'",
                "x a:flags?int = X; | a.tl:1:10: error: expected '.', got '?'",
                "x a:flags.1int = X; | a.tl:1:12: error: expected '?', got 'int'",
                "x 4 [ int ] = X; | a.tl:1:5: error: expected '*', got '['",
                "x [ int = X; | a.tl:1:9: error: expected a field or '=', got '='",
                "x a:int {X:Type} = X; | a.tl:1:9: error: expected a field or '=', got '{'",
                "x {X Y:Type} = X; | a.tl:1:6: error: expected ':', got 'Y'",
                "x a:$ = X; | a.tl:1:5: error: character: U+0024 has no meaning in TL",
                "x a / b = X; | a.tl:1:5: error: character: U+002F has no meaning in TL",
                "/* x = X; | a.tl:1:1: error: comment: expected '*/' before the end of the text",
                "---methods--- | a.tl:1:1: error: section: expected ---types--- or ---functions---, got '---methods---'",
                "===17=== | a.tl:1:1: error: section: expected ---types--- or ---functions---, got '===17==='",
            })
    void oneMistakeGivesOneProblem(String text, String problem) {
        assertThat(Reading.problemLines(text)).isEqualTo(problem);
    }

    @Test
    void aSectionEndsABrokenDeclaration() {
        assertThat(Reading.problemLines("a = A;\nx y\n---functions---\nf = A;"))
                .isEqualTo("a.tl:3:1: error: expected a field or '=', got '---functions---'");
    }

    @Test
    void aBadSectionLineCostsNothingElse() {
        assertThat(Reading.problemLines("===8===\na = A;\n---x---\nb x:A = B;")).isEqualTo("""
                        a.tl:1:1: error: section: expected ---types--- or ---functions---, got '===8==='
                        a.tl:3:1: error: section: expected ---types--- or ---functions---, got '---x---'""");
    }

    @Test
    void longTokensAreCutInMessages() {
        assertThat(Reading.problemLines("x " + "y".repeat(100) + ":" + "1".repeat(50) + " = X;"))
                .isEqualTo("a.tl:1:104: error: expected a type, got '" + "1".repeat(40) + "...'");
    }

    @Test
    void namesHaveABound() {
        assertThat(Reading.problems("x" + "y".repeat(254) + " = X;")).isEmpty();
        assertThat(Reading.problemLines("x" + "y".repeat(255) + " = X;"))
                .isEqualTo("a.tl:1:1: error: name: longer than 255 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"Vector<|453", "(|69", "%|69", "!|69", "(Vector |510"})
    void nestingHasABound(String opening, int column) {
        assertThat(Reading.problemLines("x a:" + opening.repeat(10_000) + " = X;\ny = Y;"))
                .isEqualTo("a.tl:1:%d: error: type: nested more than 64 deep".formatted(column));
    }

    @Test
    void repetitionsHaveTheSameBound() {
        assertThat(Reading.problemLines("x " + "[".repeat(10_000) + " = X;"))
                .isEqualTo("a.tl:1:67: error: type: nested more than 64 deep");
    }

    @Test
    void aDeepTypeDoesNotSpoilTheNext() {
        String deep = "Vector<".repeat(63) + "int" + ">".repeat(63);
        assertThat(Reading.problems("x a:%s b:%s = X;".formatted(deep, deep))).isEmpty();
    }
}
