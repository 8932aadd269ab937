package dev.tl4j.schema.source;

import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class DidYouMean {
    /** Longer names are nobody's slip of the keyboard, and slow to compare. */
    private static final int LONGEST = 64;

    private DidYouMean() {}

    /** The candidate with the same last part in another namespace, else the one with the fewest letters to change. */
    public static Optional<String> among(Iterable<String> candidates, String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : candidates) {
            if (simple(candidate).equals(simple(name))) {
                return Optional.of(candidate);
            }
            int distance = Math.abs(candidate.length() - name.length()) < least ? distance(candidate, name) : least;
            if (distance < least) {
                least = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** How many letters to insert, drop or replace (Levenshtein), row by row. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
