package dev.tl4j.fuzz;

import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlJsonException;
import dev.tl4j.tl.TlObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;

/** Values of Telegram's whole schema, from bytes and from JSON. */
class TlFuzzTest {
    private static final List<byte[]> OBJECTS = objects();
    private static final List<byte[]> TEXTS = OBJECTS.stream()
            .map(bytes -> TlJson.write(TelegramApi.schema().decode(bytes)).getBytes(StandardCharsets.UTF_8))
            .toList();
    private static final int[] IDS = OBJECTS.stream()
            .mapToInt(bytes -> java.nio.ByteBuffer.wrap(bytes)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .getInt())
            .toArray();

    private static List<byte[]> objects() {
        try (InputStream in = TlFuzzTest.class.getResourceAsStream("/vectors/tl-samples.hex")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            return lines.lines().map(HexFormat.of()::parseHex).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Fuzz
    void bytesThatWereChanged(@ForAll long seed) {
        byte[] broken = new Mutation(new Random(seed), IDS).of(OBJECTS);
        Allowance.check(broken.length, 64, () -> {
            try {
                TlObject value = TelegramApi.schema().decode(broken);
                // What was read can be written, and reads as the same again.
                if (!TelegramApi.schema().decode(value.encode()).equals(value)) {
                    throw new AssertionError("expected the same value again, got another");
                }
            } catch (TlException e) {
                requireReason(e);
            }
        });
    }

    @Fuzz
    void jsonThatWasChanged(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] broken = new Mutation(random).of(TEXTS);
        if (random.nextInt(10) == 0) {
            broken = nested(random.nextInt(20_000));
        }
        String text = new String(broken, StandardCharsets.UTF_8);
        try {
            TlJson.read(TelegramApi.schema(), text);
        } catch (TlJsonException | TlException e) {
            requireReason(e);
        }
    }

    private static byte[] nested(int depth) {
        byte[] text = new byte[depth];
        Arrays.fill(text, (byte) '[');
        return text;
    }

    private static void requireReason(RuntimeException e) {
        if (e.getMessage() == null || e.getMessage().isBlank()) {
            throw new AssertionError("expected a reason, got none", e);
        }
    }
}
