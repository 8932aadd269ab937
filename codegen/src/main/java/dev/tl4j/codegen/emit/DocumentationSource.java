package dev.tl4j.codegen.emit;

import dev.tl4j.schema.facts.Access;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.facts.ErrorFact;
import dev.tl4j.schema.facts.MethodFacts;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.List;
import java.util.Optional;

/**
 * What documentation is made of beside the schema. The user's own sentences go first; Telegram's parameters only explain combinators
 * that are Telegram's, since in another schema the same word may mean anything.
 *
 * @param telegram the sentences about Telegram's API
 * @param facts the errors of Telegram's methods and who may call them
 * @param own the user's sentences
 */
public record DocumentationSource(Docs telegram, MethodFacts facts, Docs own) {
    /** Nothing but the schema. */
    public static final DocumentationSource NONE =
            new DocumentationSource(Docs.none(), MethodFacts.none(), Docs.none());

    Optional<String> combinator(Combinator combinator) {
        return sentence(own, combinator).or(() -> sentence(telegram, combinator));
    }

    Optional<String> type(Name type) {
        return own.type(type).or(() -> telegram.type(type));
    }

    Optional<String> parameter(Combinator combinator, String field) {
        Optional<String> sentence = own.parameter(combinator.name(), field);
        return sentence.isPresent() || !isTelegrams(combinator)
                ? sentence
                : telegram.parameter(combinator.name(), field);
    }

    Optional<String> error(String name) {
        return own.error(name).or(() -> telegram.error(name));
    }

    List<ErrorFact> errors(Combinator method) {
        return facts.errors(method.name());
    }

    Optional<Access> access(Combinator method) {
        return facts.access(method.name());
    }

    /** Whether core.telegram.org has a page about it. */
    boolean isTelegrams(Combinator combinator) {
        return sentence(telegram, combinator).isPresent();
    }

    private static Optional<String> sentence(Docs docs, Combinator combinator) {
        return combinator instanceof Method ? docs.method(combinator.name()) : docs.constructor(combinator.name());
    }
}
