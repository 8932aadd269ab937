package dev.tl4j.codegen;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.Int256;
import dev.tl4j.tl.TlObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random values from the model, and beside each the bytes that it must have: an encoder that shares nothing with the generated code.
 */
final class RandomValues {
    private static final int VECTOR_ID = 0x1cb5c415;
    private static final int TRUE_ID = 0x997275b5;
    private static final int FALSE_ID = 0xbc799737;
    private static final String[] CHARACTERS = {"a", "é", "語", "𝕏", "\u0000", "$", "\n"};
    private static final int[] LENGTHS = {0, 1, 3, 4, 5, 84, 85, 253, 254, 255, 300};

    /** Which optional fields are there. */
    enum Flags {
        NONE,
        ALL,
        MIXED
    }

    /** An object, the values it was made of, and its encoding. */
    record Sample(TlObject object, List<Object> values, byte[] encoded) {}

    private final CompiledSchema schema;
    private final Heights heights;
    private final Random random;
    private Flags flags = Flags.MIXED;
    private int depth;

    RandomValues(CompiledSchema schema, Heights heights, Random random) {
        this.schema = schema;
        this.heights = heights;
        this.random = random;
    }

    /** A value of a constructor or a call of a method; {@code flags} says which of its own and its fields' optional fields it has. */
    Sample sample(Combinator combinator, Flags flags) {
        this.flags = flags;
        depth = 0;
        Wire wire = new Wire();
        wire.int32(combinator.id());
        List<Object> values = fields(combinator, wire);
        return new Sample(schema.record(combinator).create(values), values, wire.bytes());
    }

    /** A value of a type, which is written to {@code wire}. */
    Object value(TypeRef type, Wire wire) {
        if (type instanceof TypeRef.Primitive primitive) {
            return primitive(primitive, wire);
        } else if (type instanceof TypeRef.Bool) {
            boolean value = random.nextBoolean();
            wire.int32(value ? TRUE_ID : FALSE_ID);
            return value;
        } else if (type instanceof TypeRef.Boxed boxed) {
            return boxed(constructor(boxed), wire);
        } else if (type instanceof TypeRef.Bare bare) {
            return bare(schema.model().constructor(bare.constructor()).orElseThrow(), wire);
        } else if (type instanceof TypeRef.Vector vector) {
            return vector(vector, wire);
        } else if (type instanceof TypeRef.Variable) {
            return boxed(call(), wire);
        } else {
            return boxed(any(schema.model().constructors()), wire);
        }
    }

    private TlObject boxed(Combinator combinator, Wire wire) {
        wire.int32(combinator.id());
        return bare(combinator, wire);
    }

    private TlObject bare(Combinator combinator, Wire wire) {
        depth++;
        TlObject object = schema.record(combinator).create(fields(combinator, wire));
        depth--;
        return object;
    }

    /** The values of the fields, in order; bits are decided before anything is written. */
    private List<Object> fields(Combinator combinator, Wire wire) {
        Map<Field.FlagBit, Boolean> bits = new HashMap<>();
        for (Field field : combinator.fields()) {
            if (field instanceof Field.Value value) {
                value.condition().ifPresent(bit -> bits.computeIfAbsent(bit, b -> isSet()));
            }
        }
        List<Object> values = new ArrayList<>();
        for (Field field : combinator.fields()) {
            if (field instanceof Field.FlagWord word) {
                wire.int32(word(word, bits));
            } else if (field instanceof Field.Value value) {
                values.add(field(value, bits, wire));
            }
        }
        return values;
    }

    private boolean isSet() {
        return switch (isLow() ? Flags.NONE : flags) {
            case NONE -> false;
            case ALL -> depth < 2 || random.nextBoolean();
            case MIXED -> random.nextBoolean();
        };
    }

    private static int word(Field.FlagWord word, Map<Field.FlagBit, Boolean> bits) {
        return bits.entrySet().stream()
                .filter(bit -> bit.getKey().word().equals(word.name()) && bit.getValue())
                .mapToInt(bit -> 1 << bit.getKey().bit())
                .reduce(0, (a, b) -> a | b);
    }

    private Object field(Field.Value field, Map<Field.FlagBit, Boolean> bits, Wire wire) {
        boolean present = field.condition().map(bits::get).orElse(true);
        if (field.type() instanceof TypeRef.True) {
            return present;
        }
        return present ? value(field.type(), wire) : null;
    }

    private List<?> vector(TypeRef.Vector vector, Wire wire) {
        int size = isLow() ? 0 : random.nextInt(3);
        if (vector.boxed()) {
            wire.int32(VECTOR_ID);
        }
        wire.int32(size);
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(vector.item(), wire));
        }
        return items;
    }

    private Constructor constructor(TypeRef.Boxed type) {
        return isLow()
                ? heights.smallest(type.type())
                : any(schema.model().type(type.type()).orElseThrow().constructors());
    }

    /** Some method that does not carry another one for ever. */
    private Method call() {
        return any(schema.model().methods().stream()
                .filter(method -> !isLow() || method.fields().isEmpty())
                .toList());
    }

    private boolean isLow() {
        return depth >= 3;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Object primitive(TypeRef.Primitive type, Wire wire) {
        return switch (type) {
            case INT -> {
                int value = random.nextInt();
                wire.int32(value);
                yield value;
            }
            case LONG -> {
                long value = random.nextLong();
                wire.int64(value);
                yield value;
            }
            case DOUBLE -> {
                double value = random.nextGaussian();
                wire.int64(Double.doubleToLongBits(value));
                yield value;
            }
            case STRING -> {
                String value = text();
                wire.bytes(value.getBytes(StandardCharsets.UTF_8));
                yield value;
            }
            case BYTES -> {
                byte[] value = bytes(LENGTHS[random.nextInt(LENGTHS.length)]);
                wire.bytes(value);
                yield Bytes.of(value);
            }
            case INT128 -> Int128.of(raw(Int128.SIZE, wire));
            case INT256 -> Int256.of(raw(Int256.SIZE, wire));
        };
    }

    private String text() {
        return CHARACTERS[random.nextInt(CHARACTERS.length)].repeat(random.nextInt(100));
    }

    private byte[] raw(int size, Wire wire) {
        byte[] value = bytes(size);
        wire.raw(value);
        return value;
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
