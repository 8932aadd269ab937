package dev.tl4j.schema.report;

import java.util.Locale;

/** What programs read of an enum: {@code FIELD_ADDED} is {@code field-added}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
