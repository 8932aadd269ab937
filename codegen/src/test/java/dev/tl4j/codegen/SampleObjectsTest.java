package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.tl.TlObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects whose encoding was made outside of this repository, {@code vectors/tl-samples.json}: both ways, to the byte. */
class SampleObjectsTest {
    static Stream<Named<JsonNode>> objects() {
        try (InputStream in = SampleObjectsTest.class.getResourceAsStream("/vectors/tl-samples.json")) {
            JsonNode objects = new ObjectMapper().readTree(in).required("objects");
            return StreamSupport.stream(objects.spliterator(), false)
                    .map(object -> Named.of(object.required("name").asText(), object));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void decodesToTheValueAndEncodesToTheBytes(JsonNode sample) {
        JsonNode tree = sample.required("value");
        CompiledSchema schema = schemaOf(tree.required("_").asText());
        TlObject expected = new JsonValues(schema).object(tree);
        byte[] encoded = HexFormat.of().parseHex(sample.required("hex").asText());

        assertThat(schema.schema().decode(encoded)).isEqualTo(expected);
        assertThat(HexFormat.of().formatHex(expected.encode()))
                .isEqualTo(sample.required("hex").asText());
    }

    /** The service messages are of another schema than the API. */
    private static CompiledSchema schemaOf(String combinator) {
        return Stream.of(CompiledSchema.LAYER_229, CompiledSchema.MTPROTO)
                .map(CompiledSchema::of)
                .filter(schema -> combinators(schema).contains(combinator))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> combinators(CompiledSchema schema) {
        return schema.combinators().stream()
                .map(Combinator::name)
                .map(Object::toString)
                .toList();
    }
}
