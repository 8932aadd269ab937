package dev.tl4j.schema.report;

import dev.tl4j.schema.diff.Change;
import dev.tl4j.schema.diff.Difference;
import dev.tl4j.schema.diff.SchemaDiff;
import java.util.OptionalInt;

/**
 * A diff for programs: {@code old} and {@code new} with {@code name} and {@code layer} (null if unknown), the gravest {@code impact}, and
 * {@code changes}. Each of these has {@code subject}, {@code name}, {@code kind}, {@code impact}, {@code before}, {@code after} (empty if
 * there was or is nothing) and {@code differences}, each of which has {@code aspect}, {@code name}, {@code before}, {@code after},
 * {@code impact} and {@code reason}.
 */
final class JsonReport {
    private final JsonWriter json = new JsonWriter();

    private JsonReport() {}

    static String of(SchemaDiff diff, Sides sides) {
        return new JsonReport().render(diff, sides);
    }

    private String render(SchemaDiff diff, Sides sides) {
        json.open('{');
        side("old", sides.old(), diff.oldLayer());
        side("new", sides.now(), diff.newLayer());
        member("impact", Words.of(diff.impact()));
        json.name("changes").open('[');
        diff.changes().forEach(this::change);
        return json.close(']').close('}').text();
    }

    private void side(String member, String name, OptionalInt layer) {
        json.name(member).open('{');
        member("name", name);
        json.name("layer");
        layer.ifPresentOrElse(json::value, json::nothing);
        json.close('}');
    }

    private void change(Change change) {
        json.open('{');
        member("subject", Words.of(change.subject()));
        member("name", change.name().toString());
        member("kind", Words.of(change.kind()));
        member("impact", Words.of(change.impact()));
        member("before", change.before());
        member("after", change.after());
        json.name("differences").open('[');
        change.differences().forEach(this::difference);
        json.close(']').close('}');
    }

    private void difference(Difference difference) {
        json.open('{');
        member("aspect", Words.of(difference.aspect()));
        member("name", difference.name());
        member("before", difference.before());
        member("after", difference.after());
        member("impact", Words.of(difference.impact()));
        member("reason", difference.reason());
        json.close('}');
    }

    private void member(String name, String value) {
        json.name(name).value(value);
    }
}
