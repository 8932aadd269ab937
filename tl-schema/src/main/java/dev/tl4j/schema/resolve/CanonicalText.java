package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Argument;
import dev.tl4j.schema.ast.Condition;
import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.ast.TypeParameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A declaration in the one form that its id is computed from: without the id and {@code ;}, braces and parentheses dropped, single
 * spaces, type arguments side by side. See <a href="https://core.telegram.org/mtproto/TL#formal-declaration-of-functionality">
 * /mtproto/TL</a>.
 */
final class CanonicalText implements TypeExpression.Visitor<StringBuilder>, Argument.Visitor<StringBuilder> {
    private final Dialect dialect;
    private final StringBuilder out = new StringBuilder();

    private CanonicalText(Dialect dialect) {
        this.dialect = dialect;
    }

    static String of(Declaration declaration, Dialect dialect) {
        CanonicalText text = new CanonicalText(dialect);
        text.out.append(declaration.name());
        for (TypeParameter parameter : declaration.parameters()) {
            text.out.append(' ').append(parameter.name()).append(':').append(parameter.kind());
        }
        for (Argument argument : declaration.arguments()) {
            argument.accept(text);
        }
        text.out.append(" = ");
        return declaration.result().accept(text).toString();
    }

    /** The CRC-32 of the canonical text: the id of a declaration. */
    static int crc32(Declaration declaration, Dialect dialect) {
        CRC32 crc = new CRC32();
        crc.update(of(declaration, dialect).getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public StringBuilder named(Argument.Named field) {
        if (dialect == Dialect.TELEGRAM && field.condition().isPresent() && isNamed(field.type(), "true")) {
            return out;
        }
        out.append(' ').append(field.name()).append(':');
        if (field.condition().isPresent()) {
            Condition condition = field.condition().get();
            out.append(condition.word()).append('.').append(condition.bit()).append('?');
        }
        return dialect == Dialect.TELEGRAM && isNamed(field.type(), "bytes")
                ? out.append("string")
                : field.type().accept(this);
    }

    @Override
    public StringBuilder anonymous(Argument.Anonymous argument) {
        out.append(' ');
        return argument.type().accept(this);
    }

    @Override
    public StringBuilder repeated(Argument.Repeated repeated) {
        out.append(' ');
        repeated.count().ifPresent(count -> out.append(count).append('*'));
        out.append('[');
        repeated.arguments().forEach(argument -> argument.accept(this));
        return out.append(" ]");
    }

    @Override
    public StringBuilder opaque(Argument.Opaque opaque) {
        return out.append(" ?");
    }

    @Override
    public StringBuilder named(TypeExpression.Named type) {
        return out.append(type.name());
    }

    @Override
    public StringBuilder applied(TypeExpression.Applied type) {
        type.head().accept(this);
        arguments(type.arguments());
        return out;
    }

    private void arguments(List<TypeExpression> types) {
        for (TypeExpression type : types) {
            out.append(' ');
            type.accept(this);
        }
    }

    @Override
    public StringBuilder bare(TypeExpression.Bare type) {
        out.append('%');
        return type.type().accept(this);
    }

    @Override
    public StringBuilder exclaimed(TypeExpression.Exclaimed type) {
        out.append('!');
        return type.type().accept(this);
    }

    @Override
    public StringBuilder nat(TypeExpression.Nat type) {
        return out.append('#');
    }

    private static boolean isNamed(TypeExpression type, String name) {
        return type instanceof TypeExpression.Named named && named.name().equals(name);
    }
}
