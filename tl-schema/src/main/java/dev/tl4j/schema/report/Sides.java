package dev.tl4j.schema.report;

import dev.tl4j.schema.diff.SchemaDiff;
import java.util.OptionalInt;

/**
 * What the two schemas of a report are called.
 *
 * @param old such as {@code telegram/api-228.tl}
 * @param now such as {@code telegram/api.tl}
 */
public record Sides(String old, String now) {
    String oldWithLayer(SchemaDiff diff) {
        return old + layer(diff.oldLayer());
    }

    String nowWithLayer(SchemaDiff diff) {
        return now + layer(diff.newLayer());
    }

    private static String layer(OptionalInt layer) {
        return layer.isPresent() ? " (layer " + layer.getAsInt() + ")" : "";
    }
}
