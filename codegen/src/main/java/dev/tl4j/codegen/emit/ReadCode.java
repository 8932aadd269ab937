package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.RuntimeTypes;

/** The expression that reads a value. */
final class ReadCode implements Codec.Visitor<CodeBlock> {
    /** Reads from the variable {@code reader}. */
    static final ReadCode FROM_READER = new ReadCode("reader", 0);

    /** As what a call is read: a static method knows no type variables. */
    static final TypeName ANY_CALL = ParameterizedTypeName.get(RuntimeTypes.TL_METHOD, ClassName.get(Object.class));

    private final String reader;
    private final int depth;

    private ReadCode(String reader, int depth) {
        this.reader = reader;
        this.depth = depth;
    }

    @Override
    public CodeBlock scalar(Codec.Scalar scalar) {
        return CodeBlock.of("$N.read$L()", reader, scalar.suffix());
    }

    @Override
    public CodeBlock flag(Codec.Flag flag) {
        throw new IllegalStateException("a flag has no bytes to read");
    }

    @Override
    public CodeBlock boxed(Codec.Boxed boxed) {
        return CodeBlock.of("$T.read($N)", boxed.type(), reader);
    }

    @Override
    public CodeBlock bare(Codec.Bare bare) {
        return CodeBlock.of("$T.readBare($N)", bare.type(), reader);
    }

    @Override
    public CodeBlock call(Codec.Call call) {
        return CodeBlock.of("($T) $N.readMethod()", ANY_CALL, reader);
    }

    @Override
    public CodeBlock any(Codec.Any any) {
        return CodeBlock.of("$N.readObject()", reader);
    }

    @Override
    public CodeBlock vector(Codec.Vector vector) {
        if (vector.boxed() && VectorKind.hasReader(vector.item())) {
            return CodeBlock.of("$N.read$LVector()", reader, ((Codec.Scalar) vector.item()).suffix());
        }
        if (vector.boxed() && vector.item() instanceof Codec.Boxed item) {
            return CodeBlock.of("$T.readVector($N)", item.type(), reader);
        }
        ReadCode inner = new ReadCode("reader_" + (depth + 1), depth + 1);
        return CodeBlock.of(
                "$N.read$LVector($L, $N -> $L)",
                reader,
                vector.boxed() ? "" : "Bare",
                vector.item().minSize(),
                inner.reader,
                vector.item().accept(inner));
    }
}
