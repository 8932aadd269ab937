package dev.tl4j.schema.facts;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What methods, types, constructors, parameters and errors mean, a sentence each, from docs files:
 *
 * <pre>{@code
 * # A comment.
 * method auth.sendCode: Asks for a login code,
 *   the first step of signing in.
 * type auth.SentCode: How the code was sent.
 * constructor auth.sentCode: A code is on its way.
 * parameter phone_number: The phone number.
 * parameter auth.sendCode.phone_number: The phone number to sign in with.
 * error FLOOD_WAIT_%d: The call has to wait for that many seconds.
 * }</pre>
 *
 * <p>A line that begins with two spaces goes on with the sentence before it. The sentence of a parameter, which is a method's or a
 * constructor's field, holds wherever its name occurs, unless there is one with the method or constructor in front.
 */
public final class Docs {
    private static final Docs NONE = new Docs(new EnumMap<>(DocsKind.class));

    private final Map<DocsKind, Map<String, String>> sentences;

    private Docs(Map<DocsKind, Map<String, String>> sentences) {
        this.sentences = sentences;
    }

    /** Nothing said about anything. */
    public static Docs none() {
        return NONE;
    }

    /**
     * Reads docs files. What two of them explain means what the later one says.
     *
     * @param files each with a name of its own
     * @throws SchemaException with all problems of all files
     * @throws IllegalArgumentException if two files have the same name
     */
    public static Docs read(List<SourceText> files) {
        Map<DocsKind, Map<String, String>> all = new EnumMap<>(DocsKind.class);
        for (Map<DocsKind, Map<String, String>> file : DocsReader.read(files)) {
            file.forEach((kind, said) ->
                    all.computeIfAbsent(kind, k -> new HashMap<>()).putAll(said));
        }
        return new Docs(all);
    }

    public Optional<String> method(Name name) {
        return sentence(DocsKind.METHOD, name.toString());
    }

    public Optional<String> type(Name name) {
        return sentence(DocsKind.TYPE, name.toString());
    }

    public Optional<String> constructor(Name name) {
        return sentence(DocsKind.CONSTRUCTOR, name.toString());
    }

    /** What a field means: of this method or constructor, else wherever it occurs. */
    public Optional<String> parameter(Name combinator, String field) {
        return sentence(DocsKind.PARAMETER, combinator + "." + field).or(() -> sentence(DocsKind.PARAMETER, field));
    }

    /**
     * What an error means.
     *
     * @param name as in {@link ErrorFact}, {@code FLOOD_WAIT_%d}
     */
    public Optional<String> error(String name) {
        return sentence(DocsKind.ERROR, name);
    }

    private Optional<String> sentence(DocsKind kind, String name) {
        return Optional.ofNullable(sentences.getOrDefault(kind, Map.of()).get(name));
    }
}
