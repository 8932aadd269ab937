package dev.tl4j.schema.model;

/**
 * The name of a combinator or of a type: {@code user} or {@code auth.sendCode}.
 *
 * @param namespace the part before the dot, empty if there is none
 * @param simple the part after the dot
 */
public record Name(String namespace, String simple) implements Comparable<Name> {
    /** Splits {@code auth.sendCode} at its last dot. */
    public static Name of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return dot < 0 ? new Name("", qualified) : new Name(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    /** By hand, as {@link #hashCode}: linking the two that a record comes with takes tens of milliseconds of every build. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Name name && simple.equals(name.simple) && namespace.equals(name.namespace);
    }

    @Override
    public int hashCode() {
        return 31 * namespace.hashCode() + simple.hashCode();
    }

    @Override
    public int compareTo(Name other) {
        return toString().compareTo(other.toString());
    }

    /** The name as the schema writes it. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? simple : namespace + "." + simple;
    }
}
