package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Names;

/** The expression that reads a value. */
final class ReadCode implements Codec.Visitor<String> {
    /** As what a call is read: a static method knows no type variables. */
    static final TypeName ANY_CALL = ParameterizedTypeName.get(RuntimeTypes.TL_METHOD, Jdk.OBJECT);

    private final Names names;
    private final String reader;
    private final int depth;

    /** Reads from the variable {@code reader}. */
    ReadCode(Names names) {
        this(names, "reader", 0);
    }

    private ReadCode(Names names, String reader, int depth) {
        this.names = names;
        this.reader = reader;
        this.depth = depth;
    }

    @Override
    public String scalar(Codec.Scalar scalar) {
        return reader + ".read" + scalar.suffix() + "()";
    }

    @Override
    public String flag(Codec.Flag flag) {
        throw new IllegalStateException("a flag has no bytes to read");
    }

    @Override
    public String boxed(Codec.Boxed boxed) {
        return names.of(boxed.type()) + ".read(" + reader + ")";
    }

    @Override
    public String bare(Codec.Bare bare) {
        return names.of(bare.type()) + ".readBare(" + reader + ")";
    }

    @Override
    public String call(Codec.Call call) {
        return "(" + names.of(ANY_CALL) + ") " + reader + ".readMethod()";
    }

    @Override
    public String any(Codec.Any any) {
        return reader + ".readObject()";
    }

    @Override
    public String vector(Codec.Vector vector) {
        if (vector.boxed() && VectorKind.hasReader(vector.item())) {
            return reader + ".read" + ((Codec.Scalar) vector.item()).suffix() + "Vector()";
        }
        if (vector.boxed() && vector.item() instanceof Codec.Boxed item) {
            return names.of(item.type()) + ".readVector(" + reader + ")";
        }
        ReadCode inner = new ReadCode(names, "reader_" + (depth + 1), depth + 1);
        return reader + (vector.boxed() ? ".readVector(" : ".readBareVector(")
                + vector.item().minSize() + ", " + inner.reader + " -> "
                + vector.item().accept(inner) + ")";
    }
}
