package dev.tl4j.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.Reading;
import dev.tl4j.schema.model.Schema;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
    private static final String OLD = """
            b.two x:int = b.Two;
            a.one = One; a.other = One;
            z = Zed;
            ---functions---
            go = Zed;
            b.stop = Bool;
            // LAYER 1
            """;

    private static SchemaDiff diff(String old, String now) {
        return SchemaDiff.between(Reading.schema(old), Reading.schema(now));
    }

    @Test
    void aSchemaDoesNotDifferFromItself() {
        SchemaDiff diff = diff(OLD, OLD);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.impact()).isEqualTo(Impact.NONE);
        assertThat(diff.changes()).isEmpty();
    }

    @Test
    void orderSpacingAndLayerAreNoChange() {
        SchemaDiff diff = diff(OLD, """
                z = Zed; // first
                a.other = One;   a.one = One;
                b.two  x:int =  b.Two;
                ---functions---
                b.stop = Bool; go = Zed;
                // LAYER 2
                """);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.oldLayer()).isEqualTo(OptionalInt.of(1));
        assertThat(diff.newLayer()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void everythingIsNewToAnEmptySchema() {
        SchemaDiff diff =
                SchemaDiff.between(new Schema(OptionalInt.empty(), List.of(), List.of()), Reading.schema(OLD));
        assertThat(diff.changes())
                .extracting(change -> change.subject() + " " + change.name())
                .containsExactly(
                        "CONSTRUCTOR a.one",
                        "CONSTRUCTOR a.other",
                        "CONSTRUCTOR b.two",
                        "CONSTRUCTOR z",
                        "METHOD b.stop",
                        "METHOD go",
                        "TYPE One",
                        "TYPE Zed",
                        "TYPE b.Two");
        assertThat(diff.changes()).allMatch(change -> change.kind() == Change.Kind.ADDED);
        assertThat(diff.impact()).isEqualTo(Impact.NONE);
    }

    @Test
    void nothingIsLeftInAnEmptySchema() {
        SchemaDiff diff =
                SchemaDiff.between(Reading.schema(OLD), new Schema(OptionalInt.empty(), List.of(), List.of()));
        assertThat(diff.count(Subject.CONSTRUCTOR, Change.Kind.REMOVED)).isEqualTo(4);
        assertThat(diff.count(Subject.METHOD, Change.Kind.REMOVED)).isEqualTo(2);
        assertThat(diff.count(Subject.TYPE, Change.Kind.REMOVED)).isEqualTo(3);
        assertThat(diff.changes()).allMatch(change -> change.impact() == Impact.SOURCE);
    }

    @Test
    void aChangeShowsBothDeclarations() {
        SchemaDiff diff = diff("a x:int = A;", "a x:int  y:int = A; b = A;");
        assertThat(diff.changes())
                .extracting(change -> change.name() + ": " + change.before() + " / " + change.after())
                .containsExactly(
                        "a: a#d2aa78f6 x:int = A / a#a35544f9 x:int y:int = A", "b:  / b#3d0e5f69 = A", "A: a / a, b");
    }

    @Test
    void aConstructorThatBecomesAMethodGoesAndComes() {
        SchemaDiff diff = diff("a = A; same = A;", "a = A; ---functions--- same = A;");
        assertThat(diff.changes())
                .extracting(change -> change.subject() + " " + change.name() + " " + change.kind())
                .containsExactly("CONSTRUCTOR same REMOVED", "METHOD same ADDED", "TYPE A CHANGED");
    }

    @Test
    void theImpactIsThatOfTheGravestDifference() {
        SchemaDiff diff = diff("a x:int = A; b x:int = B;", "a x:int y:int = A; b flags:# x:int y:flags.0?int = B;");
        assertThat(diff.changes()).extracting(Change::impact).containsExactly(Impact.RUNTIME, Impact.SHAPE);
        assertThat(diff.impact()).isEqualTo(Impact.RUNTIME);
    }
}
