package dev.tl4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaReaderTest {
    private static SchemaReader.Result read(String first, String second) {
        return SchemaReader.read(
                List.of(SourceText.of("first.tl", first), SourceText.of("second.tl", second)),
                SchemaReader.Options.DEFAULT);
    }

    @Test
    void severalTextsMakeOneSchema() {
        Schema schema = read(
                        "user id:long = User;\n---functions---\ngetUser = User;", "bot user:User = Bot; robot = User;")
                .schema()
                .orElseThrow();
        assertThat(schema.type(Name.of("User")).orElseThrow().constructors()).hasSize(2);
        assertThat(schema.constructors())
                .extracting(constructor -> constructor.location().file())
                .containsExactly("first.tl", "second.tl", "second.tl");
    }

    @Test
    void eachTextBeginsWithTypes() {
        assertThat(read("---functions---\nf = Bool;", "a = A;")
                        .schema()
                        .orElseThrow()
                        .constructors())
                .hasSize(1);
    }

    @Test
    void clashesNameBothPlaces() {
        assertThat(Reading.rendered(
                        read("user = User;\nnull#56730bcc = Null;", "\n user = Person; nil#56730bcc = Nil;")))
                .isEqualTo("""
                        second.tl:2:2: error: user is declared twice, first at first.tl:1:1
                         user = Person; nil#56730bcc = Nil;
                         ^
                        second.tl:2:20: warning: id of nil: expected 850a58f1, the CRC-32 of the declaration, got 56730bcc
                         user = Person; nil#56730bcc = Nil;
                                           ^
                        second.tl:2:20: error: id 56730bcc of nil is taken by null at first.tl:2:1
                         user = Person; nil#56730bcc = Nil;
                                           ^""");
    }

    @Test
    void problemsOfAllTextsComeTogether() {
        assertThat(Reading.rendered(read("a x: = A;\nb y:Nowhere = B;", "c z:int = C")))
                .isEqualTo("""
                        first.tl:1:6: error: expected a type, got '='
                        a x: = A;
                             ^
                        first.tl:2:5: error: unknown type Nowhere
                        b y:Nowhere = B;
                            ^
                        second.tl:1:12: error: expected ';' at the end of the declaration
                        c z:int = C
                                   ^""");
    }

    @Test
    void theFirstLayerCounts() {
        SchemaReader.Result result = read("a = A;\n// LAYER 7", "// LAYER 8\nb = B;\n// LAYER 7");
        assertThat(result.schema().orElseThrow().layer()).hasValue(7);
        assertThat(Reading.rendered(result)).isEqualTo("""
                        second.tl:1:1: warning: layer 8 is ignored: the schema is of layer 7, see first.tl:2:1
                        // LAYER 8
                        ^""");
    }

    @Test
    void aLayerMayComeFromAnyText() {
        assertThat(read("a = A;", "// LAYER 8").schema().orElseThrow().layer()).hasValue(8);
        assertThat(read("a = A;", "").schema().orElseThrow().layer()).isEmpty();
    }

    @Test
    void nothingIsAnEmptySchema() {
        Schema schema = SchemaReader.readOrThrow(List.of(), SchemaReader.Options.DEFAULT);
        assertThat(schema.constructors()).isEmpty();
        assertThat(schema.methods()).isEmpty();
        assertThat(schema.types()).isEmpty();
    }

    @Test
    void warningsDoNotThrow() {
        List<SourceText> sources = List.of(SourceText.of("a.tl", "null#1 = Null;"));
        assertThat(SchemaReader.readOrThrow(sources, SchemaReader.Options.DEFAULT)
                        .constructors())
                .hasSize(1);
    }

    @Test
    void errorsThrowWithAllProblems() {
        List<SourceText> sources = List.of(SourceText.of("a.tl", "null#1 = Null;\na b:C = A;"));
        assertThatThrownBy(() -> SchemaReader.readOrThrow(sources, SchemaReader.Options.DEFAULT))
                .isInstanceOfSatisfying(SchemaException.class, exception -> assertThat(exception.problems())
                        .hasSize(2))
                .hasMessage("""
                        a.tl:1:5: warning: id of null: expected 56730bcc, the CRC-32 of the declaration, got 00000001
                        null#1 = Null;
                            ^
                        a.tl:2:5: error: unknown type C, did you mean A?
                        a b:C = A;
                            ^""");
    }

    @Test
    void refusesTwoTextsOfOneName() {
        List<SourceText> sources = List.of(SourceText.of("a.tl", ""), SourceText.of("a.tl", ""));
        assertThatThrownBy(() -> SchemaReader.read(sources, SchemaReader.Options.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sources: two are named a.tl");
    }
}
