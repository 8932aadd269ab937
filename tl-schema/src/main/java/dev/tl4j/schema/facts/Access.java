package dev.tl4j.schema.facts;

/** Who may call a method. */
public enum Access {
    USER("user"),
    BOT("bot"),
    BOTH("both");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** The word that tables have. */
    String word() {
        return word;
    }
}
