package dev.tl4j.schema.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a line of a docs file can be about, by the word that it begins with. */
enum DocsKind {
    METHOD("method"),
    TYPE("type"),
    CONSTRUCTOR("constructor"),
    PARAMETER("parameter"),
    ERROR("error");

    private static final Map<String, DocsKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DocsKind::word, Function.identity()));

    private final String word;

    DocsKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The kind that a word stands for, if any. */
    static Optional<DocsKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
