package dev.tl4j.schema.resolve;

import java.util.Locale;

/** How TL tells constructors and methods from types: by the first letter of the last part. */
final class Names {
    private Names() {}

    /** {@code auth.sentCode}, a constructor or a method. */
    static boolean isLowerCase(String name) {
        char first = name.charAt(name.lastIndexOf('.') + 1);
        return !(first >= 'A' && first <= 'Z');
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
