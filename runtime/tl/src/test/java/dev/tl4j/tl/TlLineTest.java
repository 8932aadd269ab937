package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlLineTest {
    private static final String TL =
            "acme.note#12345678 flags:# pinned:flags.0?true title:string read:Bool reply_to:flags.1?long"
                    + " tags:Vector<string> rows:Vector<Vector<string>> pass_word:flags.2?string _x:int = Note";

    /** As it is generated, in a package that is not exported to anyone. */
    private record Note(
            boolean pinned,
            String title,
            boolean read,
            @Nullable Long replyTo,
            List<String> tags,
            List<List<String>> rows,
            @Nullable String passWord,
            int x)
            implements TlObject {
        @Override
        public int constructorId() {
            return 0x12345678;
        }

        @Override
        public void write(TlWriter writer) {
            throw new UnsupportedOperationException("not needed to be shown");
        }

        @Override
        public String toString() {
            return TlLine.of(this, TL, pinned, title, read, replyTo, tags, rows, TlLine.hidden(passWord), x);
        }
    }

    private static Note note(String title) {
        return new Note(false, title, false, null, List.of(), List.of(), null, 7);
    }

    @Test
    void whatIsThereIsShown() {
        Note full = new Note(true, "a", true, 5L, List.of("b\n", "c"), List.of(List.of("\"")), "pssst", 7);
        assertThat(full)
                .hasToString("Note[pinned=true, title=\"a\", read=true, replyTo=5, tags=[\"b\\n\", \"c\"],"
                        + " rows=[[\"\\\"\"]], passWord=***, x=7]");
    }

    @Test
    void whatIsAbsentIsNot() {
        assertThat(note("")).hasToString("Note[title=\"\", read=false, tags=[], rows=[], x=7]");
    }

    /** The line ends that Unicode knows, and what terminals take for commands. */
    @ParameterizedTest
    @CsvSource({
        "0a, \\n",
        "0d, \\r",
        "09, \\t",
        "0b, \\u000b",
        "0c, \\u000c",
        "1b, \\u001b",
        "85, \\u0085",
        "2028, \\u2028",
        "2029, \\u2029",
        "22, \\\"",
        "5c, \\\\",
        "e9, é"
    })
    void aTextIsOneLine(String code, String shown) {
        assertThat(note("<" + (char) Integer.parseInt(code, 16) + ">").toString())
                .contains("title=\"<" + shown + ">\"");
    }
}
