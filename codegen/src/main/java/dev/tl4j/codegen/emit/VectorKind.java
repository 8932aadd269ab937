package dev.tl4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.RuntimeTypes;

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
    static CodeBlock copy(Codec.Vector vector, CodeBlock list, int depth) {
        if (vector.item() == Codec.Scalar.INT) {
            return CodeBlock.of("$T.ofInts($L)", RuntimeTypes.VECTORS, list);
        }
        if (vector.item() == Codec.Scalar.LONG) {
            return CodeBlock.of("$T.ofLongs($L)", RuntimeTypes.VECTORS, list);
        }
        if (vector.item() instanceof Codec.Vector inner) {
            String item = "item_" + depth;
            return CodeBlock.of(
                    "$T.of($L, $N -> $L)",
                    RuntimeTypes.VECTORS,
                    list,
                    item,
                    copy(inner, CodeBlock.of("$N", item), depth + 1));
        }
        return CodeBlock.of("$T.of($L)", RuntimeTypes.VECTORS, list);
    }
}
