package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A call as we know it.
 *
 * @param name of the binding's method
 * @param method of the schema
 * @param arguments the fields that we set
 * @param result the type that it answers with
 */
record RequestShape(String name, Name method, List<Argument> arguments, String result) {
    private static final Pattern WORD = Pattern.compile("[()\\[\\]]|[^\\s()\\[\\]]+");

    RequestShape {
        arguments = List.copyOf(arguments);
    }

    /** A field that we set, and to what. */
    sealed interface Argument {
        String field();

        /** To what the binding's method is given. */
        record Given(String field, String type) implements Argument {}

        /** To a value that is always the same. */
        record Fixed(String field, String type, String value) implements Argument {}

        /** To an object of its own, or to a vector of just that. */
        record Made(String field, Name constructor, List<Argument> arguments, boolean vector) implements Argument {
            public Made {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /** Reads {@code signIn: auth.signIn phone_number:string email_verification:(emailVerificationCode code:string) = auth.Authorization}. */
    static RequestShape parse(String line) {
        Deque<String> words = new ArrayDeque<>(
                WORD.matcher(line).results().map(MatchResult::group).toList());
        String name = words.remove();
        Name method = Name.of(words.remove());
        List<Argument> arguments = arguments(words, "=");
        return new RequestShape(name.substring(0, name.length() - 1), method, arguments, words.remove());
    }

    private static List<Argument> arguments(Deque<String> words, String end) {
        List<Argument> arguments = new ArrayList<>();
        for (String word = words.remove(); !word.equals(end); word = words.remove()) {
            int colon = word.indexOf(':');
            arguments.add(argument(word.substring(0, colon), word.substring(colon + 1), words));
        }
        return arguments;
    }

    private static Argument argument(String field, String rest, Deque<String> words) {
        if (rest.isEmpty()) {
            boolean vector = words.remove().equals("[");
            Name constructor = Name.of(words.remove());
            return new Argument.Made(field, constructor, arguments(words, vector ? "]" : ")"), vector);
        }
        int equals = rest.indexOf('=');
        return equals < 0
                ? new Argument.Given(field, rest)
                : new Argument.Fixed(field, rest.substring(0, equals), rest.substring(equals + 1));
    }
}
