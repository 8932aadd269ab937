package dev.tl4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\nbc\n\nd", "a\r\nbc\r\n\r\nd", "a\rbc\r\rd", "a\rbc\n\r\nd"})
    void linesEndWithAnyLineEnd(String text) {
        SourceText source = SourceText.of("x", text);
        assertThat(source.text()).isEqualTo("a\nbc\n\nd");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.line(1)).isEqualTo("a");
        assertThat(source.line(2)).isEqualTo("bc");
        assertThat(source.line(3)).isEmpty();
        assertThat(source.line(4)).isEqualTo("d");
    }

    @Test
    void locatesEveryOffsetUpToTheEnd() {
        SourceText source = SourceText.of("x", "ab\n\nc");
        assertThat(source.locate(0)).isEqualTo(new Location("x", 1, 1));
        assertThat(source.locate(2)).isEqualTo(new Location("x", 1, 3));
        assertThat(source.locate(3)).isEqualTo(new Location("x", 2, 1));
        assertThat(source.locate(4)).isEqualTo(new Location("x", 3, 1));
        assertThat(source.locate(5)).isEqualTo(new Location("x", 3, 2));
    }

    @Test
    void anEmptyTextHasOneEmptyLine() {
        SourceText source = SourceText.of("x", "");
        assertThat(source.lineCount()).isEqualTo(1);
        assertThat(source.line(1)).isEmpty();
        assertThat(source.locate(0)).isEqualTo(new Location("x", 1, 1));
    }

    @Test
    void findsItsWayInATextOfManyLines() {
        SourceText source = SourceText.of("x", "1234\n".repeat(1000));
        assertThat(source.lineCount()).isEqualTo(1001);
        assertThat(source.locate(5 * 700 + 3)).isEqualTo(new Location("x", 701, 4));
        assertThat(source.line(701)).isEqualTo("1234");
    }

    @Test
    void dropsTheByteOrderMark() {
        assertThat(SourceText.of("x", "\uFEFFa").text()).isEqualTo("a");
    }

    @Test
    void decodesUtf8AndMarksWhatIsNone() {
        assertThat(SourceText.utf8("x", "é".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("é");
        assertThat(SourceText.utf8("x", new byte[] {'a', (byte) 0xff}).text()).isEqualTo("a\uFFFD");
    }

    @Test
    void showsItsNameButNotItsText() {
        assertThat(SourceText.of("x.tl", "text")).hasToString("x.tl");
    }
}
