package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Names;

/** The vectors that reader, writer and {@code Vectors} treat apart from others. */
final class VectorKind {
    private VectorKind() {}

    /** Whether reader and writer have a method for boxed vectors of such items. */
    static boolean hasReader(Codec item) {
        return item == Codec.Scalar.INT
                || item == Codec.Scalar.LONG
                || item == Codec.Scalar.STRING
                || item == Codec.Scalar.BYTES;
    }

    /** The expression for a list that cannot change, of the given one. */
    static String copy(Codec.Vector vector, String list, int depth, Names names) {
        String vectors = names.of(RuntimeTypes.VECTORS);
        if (vector.item() == Codec.Scalar.INT) {
            return vectors + ".ofInts(" + list + ")";
        }
        if (vector.item() == Codec.Scalar.LONG) {
            return vectors + ".ofLongs(" + list + ")";
        }
        if (vector.item() instanceof Codec.Vector inner) {
            String item = "item_" + depth;
            return vectors + ".of(" + list + ", " + item + " -> " + copy(inner, item, depth + 1, names) + ")";
        }
        return vectors + ".of(" + list + ")";
    }
}
