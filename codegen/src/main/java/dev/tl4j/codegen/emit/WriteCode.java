package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.source.Names;

/** The expression that writes a value. */
final class WriteCode implements Codec.Visitor<String> {
    private final Names names;
    private final String writer;
    private final String value;
    private final int depth;

    private WriteCode(Names names, String writer, String value, int depth) {
        this.names = names;
        this.writer = writer;
        this.value = value;
        this.depth = depth;
    }

    /** Writes {@code value}, an expression, to the variable {@code writer}. */
    static String of(Codec codec, String value, Names names) {
        return codec.accept(new WriteCode(names, "writer", value, 0));
    }

    @Override
    public String scalar(Codec.Scalar scalar) {
        return writer + ".write" + scalar.suffix() + "(" + value + ")";
    }

    @Override
    public String flag(Codec.Flag flag) {
        throw new IllegalStateException("a flag has no bytes to write");
    }

    @Override
    public String boxed(Codec.Boxed boxed) {
        return write();
    }

    @Override
    public String bare(Codec.Bare bare) {
        return value + ".writeBare(" + writer + ")";
    }

    @Override
    public String call(Codec.Call call) {
        return write();
    }

    @Override
    public String any(Codec.Any any) {
        return write();
    }

    private String write() {
        return value + ".write(" + writer + ")";
    }

    @Override
    public String vector(Codec.Vector vector) {
        if (vector.boxed() && VectorKind.hasReader(vector.item())) {
            return writer + ".write" + ((Codec.Scalar) vector.item()).suffix() + "Vector(" + value + ")";
        }
        if (vector.boxed() && vector.item() instanceof Codec.Boxed item) {
            return names.of(item.type()) + ".writeVector(" + writer + ", " + value + ")";
        }
        WriteCode inner = new WriteCode(names, "writer_" + (depth + 1), "item_" + (depth + 1), depth + 1);
        return writer + (vector.boxed() ? ".writeVector(" : ".writeBareVector(") + value + ", (" + inner.writer + ", "
                + inner.value + ") -> " + vector.item().accept(inner) + ")";
    }
}
