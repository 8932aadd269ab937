package dev.tl4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.source.Problem.Severity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static String at(String line, int column) {
        SourceText source = SourceText.of("a.tl", line);
        return Problem.in(source, Severity.ERROR, new Location("a.tl", 1, column), "what: went wrong")
                .render();
    }

    @Test
    void rendersThePlaceTheLineAndACaretBelowTheColumn() {
        assertThat(at("user id:lng = User;", 9)).isEqualTo("""
                        a.tl:1:9: error: what: went wrong
                        user id:lng = User;
                                ^""");
    }

    @Test
    void namesWarningsAsSuch() {
        SourceText source = SourceText.of("a.tl", "x");
        Problem problem = Problem.in(source, Severity.WARNING, new Location("a.tl", 1, 1), "odd");
        assertThat(problem).hasToString("a.tl:1:1: warning: odd");
        assertThat(problem.isError()).isFalse();
    }

    @Test
    void showsATabAsOneBlankSoThatTheCaretFits() {
        assertThat(at("a\t\tb", 4)).endsWith("\na  b\n   ^");
    }

    @Test
    void putsTheCaretBehindTheEndOfALine() {
        assertThat(at("ab", 3)).endsWith("\nab\n  ^");
    }

    @Test
    void showsOfALongLineOnlyWhatIsAroundTheColumn() {
        String line = IntStream.range(100, 500).mapToObj(i -> i + " ").reduce("", String::concat);
        assertThat(at(line, 801)).isEqualTo("""
                        a.tl:1:801: error: what: went wrong
                        ...289 290 291 292 293 294 295 296 297 298 299 300 301 302 303 304 305 306 307 308 309 310 ...
                                                                       ^""");
    }

    @Test
    void keepsTheWindowInsideALongLine() {
        String line = "a" + "-".repeat(500) + "z";
        assertThat(at(line, 1)).endsWith("\na" + "-".repeat(87) + "...\n^");
        assertThat(at(line, 502)).endsWith("\n..." + "-".repeat(87) + "z\n" + " ".repeat(90) + "^");
    }

    @Test
    void showsNoCharacterThatMovesTheCursor() {
        assertThat(at("a\u001b[31mb\u202ec\u2028d\u0000e", 1)).contains("\na?[31mb?c?d?e\n");
    }

    @Test
    void keepsSurrogatePairsButNoHalves() {
        assertThat(at("a\uD83D\uDE00b\uD83Dc\uDE00", 1)).contains("\na\uD83D\uDE00b?c?\n");
    }
}
