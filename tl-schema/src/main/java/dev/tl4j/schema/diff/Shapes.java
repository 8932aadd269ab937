package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import dev.tl4j.schema.model.TypeRef;
import java.util.List;

/** The shapes of one schema's fields. */
final class Shapes {
    private final Schema schema;

    Shapes(Schema schema) {
        this.schema = schema;
    }

    Shape of(Field.Value field) {
        boolean flag = field.type() instanceof TypeRef.True;
        boolean optional = field.condition().isPresent();
        return new Shape(value(field.type()), optional && !flag, !optional);
    }

    List<Shape> of(List<Field.Value> fields) {
        return fields.stream().map(this::of).toList();
    }

    /** A type as Java tells it from others: bare or boxed is the same class, a type with one constructor is that constructor's. */
    TypeRef value(TypeRef type) {
        if (type instanceof TypeRef.True) {
            return new TypeRef.Bool();
        } else if (type instanceof TypeRef.Vector vector) {
            return new TypeRef.Vector(value(vector.item()), true);
        } else if (type instanceof TypeRef.Boxed boxed) {
            List<Constructor> constructors =
                    schema.type(boxed.type()).map(Type::constructors).orElse(List.of());
            return constructors.size() == 1
                    ? new TypeRef.Bare(constructors.get(0).name())
                    : type;
        }
        return type;
    }
}
