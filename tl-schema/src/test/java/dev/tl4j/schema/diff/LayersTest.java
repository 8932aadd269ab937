package dev.tl4j.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.Reading;
import dev.tl4j.schema.diff.Change.Kind;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From layer 228 to 229, as reading both files says. */
class LayersTest {
    private static final String OLD = text("telegram/api-228.tl");
    private static final String NOW = text("telegram/api.tl");

    private final SchemaDiff diff = SchemaDiff.between(Reading.schema(OLD), Reading.schema(NOW));

    private static String text(String name) {
        return BundledSchemas.open(name).orElseThrow().text();
    }

    private Change change(Subject subject, String name) {
        return diff.changes().stream()
                .filter(change ->
                        change.subject() == subject && change.name().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"CONSTRUCTOR, 32, 17, 14", "METHOD, 7, 0, 3", "TYPE, 8, 0, 6"})
    void soManyChanges(Subject subject, int added, int removed, int changed) {
        assertThat(diff.count(subject, Kind.ADDED)).isEqualTo(added);
        assertThat(diff.count(subject, Kind.REMOVED)).isEqualTo(removed);
        assertThat(diff.count(subject, Kind.CHANGED)).isEqualTo(changed);
    }

    @Test
    void theLayersAreThoseOfTheFiles() {
        assertThat(diff.oldLayer()).isEqualTo(OptionalInt.of(228));
        assertThat(diff.newLayer()).isEqualTo(OptionalInt.of(229));
        assertThat(diff.impact()).isEqualTo(Impact.SOURCE);
    }

    @Test
    void theLinesOfTheFilesSayTheSame() {
        assertThat(names(Kind.ADDED)).isEqualTo(minus(names(NOW), names(OLD)));
        assertThat(names(Kind.REMOVED)).isEqualTo(minus(names(OLD), names(NOW)));
        Set<String> changed = minus(lines(NOW), lines(OLD)).stream()
                .map(LayersTest::name)
                .filter(names(OLD)::contains)
                .collect(Collectors.toSet());
        assertThat(names(Kind.CHANGED)).isEqualTo(changed);
    }

    @Test
    void theWayBackRemovesWhatWasAdded() {
        SchemaDiff back = SchemaDiff.between(Reading.schema(NOW), Reading.schema(OLD));
        for (Subject subject : Subject.values()) {
            assertThat(back.count(subject, Kind.REMOVED)).isEqualTo(diff.count(subject, Kind.ADDED));
            assertThat(back.count(subject, Kind.ADDED)).isEqualTo(diff.count(subject, Kind.REMOVED));
            assertThat(back.count(subject, Kind.CHANGED)).isEqualTo(diff.count(subject, Kind.CHANGED));
        }
    }

    @Test
    void keyboardButtonsAreNoUnionAnyMore() {
        Change type = change(Subject.TYPE, "KeyboardButton");
        assertThat(type.impact()).isEqualTo(Impact.SOURCE);
        assertThat(type.differences()).extracting(Difference::aspect).containsExactly(Aspect.UNION_ENDED);
        assertThat(type.before().split(", ")).hasSize(18);
        assertThat(type.after()).isEqualTo("keyboardButton");
        assertThat(change(Subject.CONSTRUCTOR, "keyboardButtonUrl").kind()).isEqualTo(Kind.REMOVED);
        assertThat(change(Subject.CONSTRUCTOR, "keyboardButton").differences())
                .extracting(difference -> difference.aspect() + " " + difference.name() + " " + difference.impact())
                .containsExactly("ID  NONE", "FIELD_ADDED type RUNTIME");
    }

    @Test
    void inlineKeyboardsHaveRowsOfTheirOwn() {
        assertThat(change(Subject.CONSTRUCTOR, "replyInlineMarkup").differences())
                .filteredOn(difference -> difference.aspect() == Aspect.FIELD_TYPE)
                .singleElement()
                .satisfies(rows -> {
                    assertThat(rows.before()).isEqualTo("Vector<KeyboardButtonRow>");
                    assertThat(rows.after()).isEqualTo("Vector<KeyboardInlineButtonRow>");
                    assertThat(rows.impact()).isEqualTo(Impact.SOURCE);
                });
    }

    @Test
    void anEphemeralMessageNeedsNoPeer() {
        assertThat(change(Subject.METHOD, "ephemeral.deleteMessage").differences())
                .extracting(difference -> difference.aspect() + " " + difference.name() + " " + difference.impact())
                .containsExactly("ID  NONE", "FIELD_ADDED flags NONE", "FIELD_CONDITION peer RUNTIME");
    }

    @Test
    void aFlagKeepsTheId() {
        Change rights = change(Subject.CONSTRUCTOR, "chatAdminRights");
        assertThat(rights.impact()).isEqualTo(Impact.SHAPE);
        assertThat(rights.differences())
                .extracting(Difference::name, Difference::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("manage_welcome_messages", "flags.20?true"));
    }

    private Set<String> names(Kind kind) {
        return diff.changes().stream()
                .filter(change -> change.kind() == kind && change.subject() != Subject.TYPE)
                .map(change -> change.name().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> lines(String text) {
        return text.lines().filter(line -> line.endsWith(";")).collect(Collectors.toSet());
    }

    private static Set<String> names(String text) {
        return lines(text).stream().map(LayersTest::name).collect(Collectors.toSet());
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('#'));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
