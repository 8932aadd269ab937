package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;
import java.util.List;

/** A type as written. Parentheses only group and leave no node. */
public sealed interface TypeExpression extends Node {
    /** {@code long}, {@code auth.SentCode}, {@code X}. */
    record Named(String name, Location location) implements TypeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** {@code Vector<long>}, {@code Vector long}. */
    record Applied(TypeExpression head, List<TypeExpression> arguments, Location location) implements TypeExpression {
        public Applied {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.applied(this);
        }
    }

    /** {@code %Message}. */
    record Bare(TypeExpression type, Location location) implements TypeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bare(this);
        }
    }

    /** {@code !X}. */
    record Exclaimed(TypeExpression type, Location location) implements TypeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exclaimed(this);
        }
    }

    /** {@code #}: a 32-bit number. */
    record Nat(Location location) implements TypeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nat(this);
        }
    }

    /** Calls the visitor's method for this form. */
    <R> R accept(Visitor<R> visitor);

    /** A method for each form. */
    interface Visitor<R> {
        R named(Named named);

        R applied(Applied applied);

        R bare(Bare bare);

        R exclaimed(Exclaimed exclaimed);

        R nat(Nat nat);
    }
}
