package dev.tl4j.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/** The test vectors under {@code src/test/resources/vectors}: values computed outside of this repository. */
public final class Vectors {
    private Vectors() {}

    public static JsonNode file(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of an array, each under its own name in the test report. */
    public static Stream<Named<JsonNode>> entries(String file, String array) {
        JsonNode node = file(file).get(array);
        if (node == null || node.isEmpty()) {
            throw new IllegalStateException("no vectors in " + file + " under " + array);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(entry -> Named.of(entry.path("name").asText("unnamed"), entry));
    }

    /** The entry of an array that has this name. */
    public static JsonNode entry(String file, String array, String name) {
        return entries(file, array)
                .filter(entry -> entry.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    public static byte[] hex(JsonNode object, String field) {
        return hex(object.get(field).asText());
    }

    public static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
