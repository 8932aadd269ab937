package dev.tl4j.schema.diff;

/** What a change does to source written against the Java generated from the old schema, from harmless to grave. */
public enum Impact {
    /** The source compiles and means the same. */
    NONE("compiles and works as before"),

    /**
     * Only source that spells out a whole shape does not compile: calls of a record's constructor, record patterns, switches over all
     * constructors of a type. Builders and accessors do.
     */
    SHAPE("only constructor calls, record patterns and switches over all constructors no longer compile"),

    /** The source compiles, except perhaps where it spells out a whole shape, but can fail or mean something else when it runs. */
    RUNTIME("compiles, but can fail when it runs"),

    /** Ordinary source, builders and accessors included, may not compile. */
    SOURCE("may no longer compile");

    private final String meaning;

    Impact(String meaning) {
        this.meaning = meaning;
    }

    /** What becomes of the source, as the end of a sentence about it. */
    public String meaning() {
        return meaning;
    }

    /** The graver of two. */
    public Impact or(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
