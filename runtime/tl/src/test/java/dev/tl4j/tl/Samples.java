package dev.tl4j.tl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/** The encodings of {@code vectors/tl-samples.json}, which were made outside of this repository. */
final class Samples {
    private static final HexFormat HEX = HexFormat.of();

    private Samples() {}

    /** The samples of built-in values, each under its own name in the test report. */
    static Stream<Named<JsonNode>> primitives() {
        try (InputStream in = Samples.class.getResourceAsStream("/vectors/tl-samples.json")) {
            JsonNode samples = new ObjectMapper().readTree(in).required("primitives");
            return StreamSupport.stream(samples.spliterator(), false)
                    .map(sample -> Named.of(sample.required("name").asText(), sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a sample; long ones are given by a rule. */
    static String text(JsonNode sample) {
        if (sample.has("value")) {
            return sample.get("value").asText();
        }
        int length = sample.required("value_rule").required("length").asInt();
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + i % 26));
        }
        return text.toString();
    }

    /** What a sample says of an encoding: the hex of a short one; length, head, tail and SHA-256 of a long one. */
    static String describe(JsonNode sample, byte[] encoded) {
        if (sample.has("hex")) {
            return HEX.formatHex(encoded);
        }
        return String.join(
                " ",
                Integer.toString(encoded.length),
                HEX.formatHex(encoded, 0, 16),
                HEX.formatHex(encoded, encoded.length - 8, encoded.length),
                HEX.formatHex(sha256(encoded)));
    }

    /** What {@link #describe} must give. */
    static String expected(JsonNode sample) {
        return sample.has("hex")
                ? sample.get("hex").asText()
                : String.join(
                        " ",
                        sample.required("encoded_length").asText(),
                        sample.required("head").asText(),
                        sample.required("tail").asText(),
                        sample.required("sha256").asText());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
