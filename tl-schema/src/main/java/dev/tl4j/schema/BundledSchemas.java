package dev.tl4j.schema;

import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.facts.MethodFacts;
import dev.tl4j.schema.source.SourceText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schemas that come with tl4j: Telegram's API of two layers, as <a href="https://core.telegram.org/schema">/schema</a> has it,
 * and the service messages of MTProto.
 */
public final class BundledSchemas {
    /** All that can be opened: no other name is ever looked for, so none can lead elsewhere. */
    private static final List<String> NAMES = List.of("mtproto.tl", "telegram/api-228.tl", "telegram/api.tl");

    private static final List<String> TELEGRAM_FACTS =
            List.of("telegram/access.tsv", "telegram/errors.tsv", "telegram/errors-any.tsv");

    private static final List<String> TELEGRAM_DOCS = List.of(
            "telegram/api-methods.docs",
            "telegram/api-types.docs",
            "telegram/api-parameters.docs",
            "telegram/api-errors.docs");

    private BundledSchemas() {}

    /** The names that {@link #open} knows, sorted. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The text of a bundled schema.
     *
     * @param name one of {@link #names}, {@code telegram/api.tl}; anything else gives an empty answer
     */
    public static Optional<SourceText> open(String name) {
        return NAMES.contains(name) ? Optional.of(resource(name)) : Optional.empty();
    }

    /** Which errors Telegram's methods are known to answer with, and who may call them. */
    public static MethodFacts telegramFacts() {
        return MethodFacts.read(resources(TELEGRAM_FACTS));
    }

    /** What Telegram's methods, types, constructors, parameters and errors mean. */
    public static Docs telegramDocs() {
        return Docs.read(resources(TELEGRAM_DOCS));
    }

    private static List<SourceText> resources(List<String> names) {
        List<SourceText> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(resource(name));
        }
        return texts;
    }

    private static SourceText resource(String name) {
        try (InputStream in = BundledSchemas.class.getResourceAsStream("bundled/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("bundled/" + name + ": not in tl4j-schema's jar");
            }
            return SourceText.utf8(name, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
