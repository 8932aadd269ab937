package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tl4j.codegen.RandomValues.Flags;
import dev.tl4j.codegen.RandomValues.Sample;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Every constructor and method of two layers of Telegram's API and of MTProto, generated, compiled without a warning, and put through
 * random values: the bytes are those of an encoder of this test's own, and what is read back is equal.
 */
class EveryCombinatorTest {
    /** {@code true}, {@code error} and {@code null} are generated on top of the combinators that a layer counts. */
    private static final int BASIC = 3;

    private static final Map<String, Integer> COMBINATORS =
            Map.of(CompiledSchema.LAYER_229, 2465 + BASIC, CompiledSchema.LAYER_228, 2443 + BASIC);

    @Test
    void eachHasARecord() {
        COMBINATORS.forEach((name, count) -> {
            CompiledSchema schema = CompiledSchema.of(name);
            assertThat(schema.combinators().size()).as(name).isEqualTo(count);
            assertThat(schema.classes().size()).as(name).isEqualTo(count);
            schema.combinators().forEach(c -> assertThat(schema.classes()).containsKey(c.id()));
        });
    }

    @Test
    void theSchemaClassKnowsItsLayer() {
        assertThat(CompiledSchema.of(CompiledSchema.LAYER_229).schema().layer()).isEqualTo(229);
        assertThat(CompiledSchema.of(CompiledSchema.LAYER_228).schema().layer()).isEqualTo(228);
        assertThat(CompiledSchema.of(CompiledSchema.MTPROTO).schema().layer()).isZero();
    }

    @Property(tries = 2)
    void layer229SurvivesWriteReadWrite(@ForAll long seed) {
        survives(CompiledSchema.LAYER_229, seed);
    }

    @Property(tries = 2)
    void layer228SurvivesWriteReadWrite(@ForAll long seed) {
        survives(CompiledSchema.LAYER_228, seed);
    }

    @Property(tries = 20)
    void mtprotoSurvivesWriteReadWrite(@ForAll long seed) {
        survives(CompiledSchema.MTPROTO, seed);
    }

    private static void survives(String name, long seed) {
        CompiledSchema schema = CompiledSchema.of(name);
        RandomValues values = new RandomValues(schema, new Heights(schema.model()), new Random(seed));
        for (Combinator combinator : schema.combinators()) {
            for (Flags flags : Flags.values()) {
                check(schema, combinator, values.sample(combinator, flags));
            }
            if (combinator instanceof Method method) {
                checkResult(schema, method, values);
            }
        }
    }

    private static void check(CompiledSchema schema, Combinator combinator, Sample sample) {
        GeneratedRecord record = schema.record(combinator);
        TlObject object = sample.object();
        byte[] encoded = sample.encoded();
        require(object.constructorId() == combinator.id(), "its id", combinator);
        require(Arrays.equals(object.encode(), encoded), "its encoding", combinator);

        TlObject read = schema.schema().decode(encoded);
        require(read.equals(object), "what is read", combinator);
        require(read.hashCode() == object.hashCode(), "the hash code of what is read", combinator);
        require(Arrays.equals(read.encode(), encoded), "the encoding of what is read", combinator);
        require(readBare(schema, record, encoded).equals(object), "what is read without its id", combinator);

        require(record.build(sample.values()).equals(object), "what the builder builds", combinator);
        require(record.rebuild(object).equals(object), "what its own builder builds", combinator);
        String name = record.type().getSimpleName();
        require(object.toString().startsWith(name + "["), "its text", combinator);
    }

    private static Object readBare(CompiledSchema schema, GeneratedRecord record, byte[] encoded) {
        TlReader reader = new TlReader(schema.schema(), encoded);
        reader.readInt();
        Object object = record.read("readBare", reader);
        reader.requireEnd();
        return object;
    }

    private static void checkResult(CompiledSchema schema, Method method, RandomValues values) {
        if (method.result() instanceof TypeRef.Variable) {
            return; // as the call that it carries has it: GeneratedCodeTest tries that
        }
        Wire wire = new Wire();
        Object result = values.value(method.result(), wire);
        TlMethod<?> call = (TlMethod<?>) values.sample(method, Flags.NONE).object();
        TlReader reader = new TlReader(schema.schema(), wire.bytes());
        require(call.readResult(reader).equals(result), "its result", method);
        reader.requireEnd();

        TlWriter writer = new TlWriter();
        writer.writeResult(result);
        require(Arrays.equals(writer.toByteArray(), wire.bytes()), "the encoding of its result", method);
    }

    /** Some million times: an assertion with a description each would take longer than all the rest. */
    private static void require(boolean fulfilled, String what, Combinator combinator) {
        if (!fulfilled) {
            fail("%s: %s is not as expected", combinator.name(), what);
        }
    }
}
