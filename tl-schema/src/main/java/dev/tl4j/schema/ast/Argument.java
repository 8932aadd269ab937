package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands between a combinator's name and its {@code =}, type parameters apart. */
public sealed interface Argument extends Node {
    /** A field: {@code id:long}, {@code flags:#}, {@code about:flags.1?string}, {@code query:!X}. */
    record Named(String name, Optional<Condition> condition, TypeExpression type, Location location)
            implements Argument {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** A type alone, as {@code #} and {@code t} in {@code vector}'s declaration. */
    record Anonymous(TypeExpression type, Location location) implements Argument {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anonymous(this);
        }
    }

    /** {@code [ t ]}, as often as the number before says, or {@code 4*[ int ]}. */
    record Repeated(OptionalInt count, List<Argument> arguments, Location location) implements Argument {
        public Repeated {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeated(this);
        }
    }

    /** {@code ?}: the language defines what {@code int ? = Int} consists of. */
    record Opaque(Location location) implements Argument {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opaque(this);
        }
    }

    /** Calls the visitor's method for this form. */
    <R> R accept(Visitor<R> visitor);

    /** A method for each form. */
    interface Visitor<R> {
        R named(Named named);

        R anonymous(Anonymous anonymous);

        R repeated(Repeated repeated);

        R opaque(Opaque opaque);
    }
}
