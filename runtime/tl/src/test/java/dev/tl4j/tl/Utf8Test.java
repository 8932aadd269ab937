package dev.tl4j.tl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    /** Around the longest text that is surely short, the longest of the short form, and the lengths' own bytes. */
    private static final int[] LENGTHS = {0, 1, 2, 3, 4, 83, 84, 85, 126, 127, 252, 253, 254, 255, 256, 65535, 65536};

    /** Characters of one, two, three and four bytes. */
    private static final List<String> CHARACTERS = List.of("x", "é", "語", "𝕏");

    static Stream<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String character : CHARACTERS) {
            for (int length : LENGTHS) {
                texts.add(character.repeat(length));
                texts.add("a" + character.repeat(length));
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writesWhatTheJdkWrites(String text) {
        check(text);
    }

    @Property
    void writesAnyTextOrRefusesIt(@ForAll String text) {
        if (UTF_8.newEncoder().canEncode(text)) {
            check(text);
        } else {
            assertThatThrownBy(() -> new TlWriter().writeString(text)).isInstanceOf(TlException.class);
        }
    }

    /** One encoder writes in place, the other by a copy: both must agree with the JDK's, and with writing the bytes. */
    private static void check(String text) {
        byte[] encoded = text.getBytes(UTF_8);
        byte[] target = new byte[text.length() * Utf8.MAX_BYTES_PER_CHAR + 1];
        int end = Utf8.encode(text, target, 1);
        assertThat(Arrays.equals(target, 1, end, encoded, 0, encoded.length)).isTrue();
        assertThat(Arrays.equals(Utf8.encode(text), encoded)).isTrue();

        TlWriter asText = new TlWriter(5, 0);
        asText.writeString(text);
        TlWriter asBytes = new TlWriter();
        asBytes.writeBytes(Bytes.wrap(encoded));
        assertThat(Arrays.equals(asText.toByteArray(), asBytes.toByteArray())).isTrue();

        TlReader reader = new TlReader(TlSchema.NONE, asText.toByteArray());
        assertThat(reader.readString().equals(text)).isTrue();
        reader.requireEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 83, 84, 85, 300})
    void halfOfASurrogatePairIsAnError(int before) {
        String start = "x".repeat(before);
        for (String half : List.of("\ud835", "\udd4f", "\ud835\ud835\udd4f", "\udd4f\ud835")) {
            TlWriter writer = new TlWriter();
            assertThatThrownBy(() -> writer.writeString(start + half))
                    .isInstanceOf(TlException.class)
                    .hasMessage("string: half of a surrogate pair at char %d of %d", before, before + half.length());
            assertThat(writer.size()).isZero();
        }
    }

    @Test
    void halfOfASurrogatePairIsAnErrorAlsoBeforeMoreText() {
        assertThatThrownBy(() -> new TlWriter().writeString("a\ud835b"))
                .isInstanceOf(TlException.class)
                .hasMessage("string: half of a surrogate pair at char 1 of 3");
    }
}
