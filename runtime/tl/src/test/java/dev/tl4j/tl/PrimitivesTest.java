package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in value of the samples, written and read. */
class PrimitivesTest {
    private static final Map<String, Kind<?>> KINDS = Map.ofEntries(
            kind("int", JsonNode::asInt, TlWriter::writeInt, TlReader::readInt),
            kind("long", JsonNode::asLong, TlWriter::writeLong, TlReader::readLong),
            kind("double", JsonNode::asDouble, TlWriter::writeDouble, TlReader::readDouble),
            kind("Bool", JsonNode::asBoolean, TlWriter::writeBool, TlReader::readBool),
            kind("bytes", node -> Bytes.fromHex(node.asText()), TlWriter::writeBytes, TlReader::readBytes),
            kind("int128", node -> Int128.of(hex(node)), TlWriter::writeInt128, TlReader::readInt128),
            kind("int256", node -> Int256.of(hex(node)), TlWriter::writeInt256, TlReader::readInt256),
            kind("Vector<int>", list(JsonNode::asInt), TlWriter::writeIntVector, TlReader::readIntVector),
            kind("Vector<long>", list(JsonNode::asLong), TlWriter::writeLongVector, TlReader::readLongVector),
            kind("Vector<string>", list(JsonNode::asText), TlWriter::writeStringVector, TlReader::readStringVector));

    private static final Kind<String> STRING =
            new Kind<>(JsonNode::asText, TlWriter::writeString, TlReader::readString);

    private record Kind<T>(Function<JsonNode, T> parse, BiConsumer<TlWriter, T> write, Function<TlReader, T> read) {
        void check(JsonNode sample) {
            check(sample, parse.apply(sample.required("value")));
        }

        void check(JsonNode sample, T value) {
            TlWriter writer = new TlWriter(0, 0);
            write.accept(writer, value);
            byte[] encoded = writer.toByteArray();
            assertThat(Samples.describe(sample, encoded)).isEqualTo(Samples.expected(sample));

            TlReader reader = new TlReader(TlSchema.NONE, encoded);
            assertThat(read.apply(reader)).isEqualTo(value);
            reader.requireEnd();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tl4j.tl.Samples#primitives")
    void writesAndReadsTheSample(JsonNode sample) {
        String type = sample.required("type").asText();
        if (type.equals("string")) {
            STRING.check(sample, Samples.text(sample));
        } else {
            assertThat(KINDS).containsKey(type);
            KINDS.get(type).check(sample);
        }
    }

    private static <T> Map.Entry<String, Kind<?>> kind(
            String type, Function<JsonNode, T> parse, BiConsumer<TlWriter, T> write, Function<TlReader, T> read) {
        return Map.entry(type, new Kind<>(parse, write, read));
    }

    private static <T> Function<JsonNode, List<T>> list(Function<JsonNode, T> item) {
        return node -> StreamSupport.stream(node.spliterator(), false).map(item).toList();
    }

    private static byte[] hex(JsonNode node) {
        return HexFormat.of().parseHex(node.asText());
    }
}
