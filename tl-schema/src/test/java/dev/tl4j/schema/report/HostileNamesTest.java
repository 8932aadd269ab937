package dev.tl4j.schema.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tl4j.schema.diff.SchemaDiff;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parsed schema has only tame names, but a schema can be made by hand and a file can be called anything. */
class HostileNamesTest {
    private static final Location HERE = new Location("a.tl", 1, 1);

    private static Schema schema(String word, TypeRef type) {
        Field field = new Field.Value("f" + word, Optional.empty(), type, HERE);
        Constructor changed = new Constructor(
                new Name("", "c" + word), 1, List.of(), List.of(field), new Name("", "T" + word), "d" + word, HERE);
        Constructor other = new Constructor(
                new Name(type.toString(), word), 2, List.of(), List.of(), new Name("", type + word), "d" + word, HERE);
        return new Schema(OptionalInt.empty(), List.of(changed, other), List.of());
    }

    private static SchemaDiff diff(String word) {
        return SchemaDiff.between(schema(word, TypeRef.Primitive.INT), schema(word, TypeRef.Primitive.LONG));
    }

    private static Sides sides(String word) {
        return new Sides(word, "b" + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "\\\"",
                "\n# heading",
                "\r\n",
                "\u0000\u001b[2J",
                "`",
                "a`b``c",
                "|",
                "\\|",
                "| --- |",
                "<script>alert(1)</script>",
                "</code>|",
                "&lt;",
                "*bold* _it_ [x](y) ![i](j)",
                "\u2028\u2029\u0085",
                "\u202e",
                "\ud800",
                "\ud83d\ude00",
                " spaced "
            })
    void noNameBreaksAReport(String word) throws Exception {
        jsonHolds(word);
        markdownHolds(word);
        textHolds(word);
    }

    private static void jsonHolds(String word) throws Exception {
        String report = ReportFormat.JSON.render(diff(word), sides(word));
        assertThat(report).matches("[\\n -~]*");
        JsonNode json = new ObjectMapper().readTree(report);
        assertThat(json.at("/old/name").textValue()).isEqualTo(word);
        assertThat(json.at("/new/name").textValue()).isEqualTo("b" + word);
        assertThat(json.at("/changes/0/name").textValue()).isEqualTo("c" + word);
        assertThat(json.at("/changes/0/before").textValue()).isEqualTo("d" + word);
        assertThat(json.at("/changes/0/differences/0/name").textValue()).isEqualTo("f" + word);
    }

    /** The tame report's lines, cells and elements, and no others. */
    private static void markdownHolds(String word) {
        String report = ReportFormat.MARKDOWN.render(diff(word), sides(word));
        String tame = ReportFormat.MARKDOWN.render(diff("x"), sides("x"));
        assertThat(report.lines().map(HostileNamesTest::structure).toList())
                .isEqualTo(tame.lines().map(HostileNamesTest::structure).toList());
        assertThat(report.getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(report);
    }

    private static String structure(String line) {
        return line.replaceAll("`[^`|\\\\]*`", "CODE").replaceAll("<code>[\\p{L}\\p{N} ?&#;]*</code>", "CODE");
    }

    private static void textHolds(String word) {
        String report = ReportFormat.TEXT.render(diff(word), sides(word));
        assertThat(report.lines())
                .hasSameSizeAs(
                        ReportFormat.TEXT.render(diff("x"), sides("x")).lines().toList());
        assertThat(report.replace("\n", "").codePoints()).noneMatch(Character::isISOControl);
        assertThat(report).doesNotContain("\u2028", "\u202e");
    }
}
