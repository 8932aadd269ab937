package dev.tl4j.fuzz;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import dev.tl4j.store.Account;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StoreException;
import dev.tl4j.store.StringFormat;
import dev.tl4j.store.StringSession;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;

/** Texts that users hand in: schemas, documentation, sessions. */
class TextsFuzzTest {
    private static final List<byte[]> SCHEMAS = parts(
            BundledSchemas.open("mtproto.tl").orElseThrow().text()
                    + BundledSchemas.open("telegram/api.tl").orElseThrow().text(),
            2000);
    private static final List<byte[]> DOCS = List.of(
            ("# Comment\nmethod auth.sendCode: Asks for a code,\n  to be delivered.\n"
                            + "parameter auth.sendCode.phone_number: The number.\n")
                    .getBytes(StandardCharsets.UTF_8),
            "type User: Somebody.\nconstructor user: Him.\nerror PHONE_NUMBER_INVALID: Oh.\n"
                    .getBytes(StandardCharsets.UTF_8));
    private static final List<byte[]> SESSIONS = sessions();

    private static List<byte[]> parts(String text, int length) {
        List<byte[]> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); at += length) {
            parts.add(text.substring(at, Math.min(text.length(), at + length)).getBytes(StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static List<byte[]> sessions() {
        byte[] key = new byte[AuthKey.LENGTH];
        new Random(3).nextBytes(key);
        SessionData data = SessionData.of(new DcAddress(2, "149.154.167.51", 443), AuthKey.of(key));
        StringSession session =
                StringSession.of(data.withAccount(new Account(777_000, false)).withApiId(6));
        return Arrays.stream(StringFormat.values())
                .map(format -> session.encode(format).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String broken(List<byte[]> inputs, long seed) {
        return new String(new Mutation(new Random(seed)).of(inputs), StandardCharsets.UTF_8);
    }

    @Fuzz
    void schemas(@ForAll long seed) {
        String text = broken(SCHEMAS, seed);
        Allowance.check(text.length(), 4096, () -> {
            SchemaReader.Result result =
                    SchemaReader.read(List.of(SourceText.of("broken.tl", text)), SchemaReader.Options.DEFAULT);
            if (result.schema().isEmpty() && result.problems().isEmpty()) {
                throw new AssertionError("expected a schema or a problem, got neither");
            }
        });
    }

    @Fuzz
    void docs(@ForAll long seed) {
        String text = broken(DOCS, seed);
        try {
            Docs.read(List.of(SourceText.of("broken.docs", text)));
        } catch (SchemaException e) {
            if (e.problems().isEmpty()) {
                throw new AssertionError("expected a problem, got none", e);
            }
        }
    }

    @Fuzz
    void sessions(@ForAll long seed) {
        String text = broken(SESSIONS, seed);
        Random random = new Random(seed);
        try {
            if (random.nextBoolean()) {
                StringSession.parse(text);
            } else {
                StringFormat[] formats = StringFormat.values();
                StringSession.parse(text, formats[random.nextInt(formats.length)]);
            }
        } catch (StoreException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("expected a reason, got none", e);
            }
        }
    }
}
