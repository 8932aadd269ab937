package dev.tl4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tl4j.codegen.plan.Codec;

/** The expression that writes a value. */
final class WriteCode implements Codec.Visitor<CodeBlock> {
    private final String writer;
    private final CodeBlock value;
    private final int depth;

    private WriteCode(String writer, CodeBlock value, int depth) {
        this.writer = writer;
        this.value = value;
        this.depth = depth;
    }

    /** Writes {@code value} to the variable {@code writer}. */
    static CodeBlock of(Codec codec, CodeBlock value) {
        return codec.accept(new WriteCode("writer", value, 0));
    }

    @Override
    public CodeBlock scalar(Codec.Scalar scalar) {
        return CodeBlock.of("$N.write$L($L)", writer, scalar.suffix(), value);
    }

    @Override
    public CodeBlock flag(Codec.Flag flag) {
        throw new IllegalStateException("a flag has no bytes to write");
    }

    @Override
    public CodeBlock boxed(Codec.Boxed boxed) {
        return CodeBlock.of("$L.write($N)", value, writer);
    }

    @Override
    public CodeBlock bare(Codec.Bare bare) {
        return CodeBlock.of("$L.writeBare($N)", value, writer);
    }

    @Override
    public CodeBlock call(Codec.Call call) {
        return CodeBlock.of("$L.write($N)", value, writer);
    }

    @Override
    public CodeBlock any(Codec.Any any) {
        return CodeBlock.of("$L.write($N)", value, writer);
    }

    @Override
    public CodeBlock vector(Codec.Vector vector) {
        if (vector.boxed() && VectorKind.hasReader(vector.item())) {
            return CodeBlock.of("$N.write$LVector($L)", writer, ((Codec.Scalar) vector.item()).suffix(), value);
        }
        if (vector.boxed() && vector.item() instanceof Codec.Boxed item) {
            return CodeBlock.of("$T.writeVector($N, $L)", item.type(), writer, value);
        }
        String item = "item_" + (depth + 1);
        WriteCode inner = new WriteCode("writer_" + (depth + 1), CodeBlock.of("$N", item), depth + 1);
        return CodeBlock.of(
                "$N.write$LVector($L, ($N, $N) -> $L)",
                writer,
                vector.boxed() ? "" : "Bare",
                value,
                inner.writer,
                item,
                vector.item().accept(inner));
    }
}
