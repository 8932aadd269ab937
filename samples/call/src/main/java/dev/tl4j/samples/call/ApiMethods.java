package dev.tl4j.samples.call;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.DidYouMean;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The methods of the schema that the API's classes were generated from; also what a shell completes. */
final class ApiMethods implements Iterable<String> {
    private static final String SCHEMA = "telegram/api.tl";

    private final Schema schema =
            SchemaReader.readOrThrow(List.of(BundledSchemas.open(SCHEMA).orElseThrow()), SchemaReader.Options.DEFAULT);

    /** For picocli too, which makes one to complete names. */
    ApiMethods() {}

    Optional<Method> find(String name) {
        return schema.method(Name.of(name));
    }

    /** The name that somebody probably meant. */
    Optional<String> like(String name) {
        return DidYouMean.among(this, name);
    }

    /** All whose name has {@code pattern} in it, in which {@code *} stands for anything. */
    List<Method> matching(String pattern) {
        String quoted = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        Pattern wanted = Pattern.compile(quoted, Pattern.CASE_INSENSITIVE);
        return schema.methods().stream()
                .filter(method -> wanted.matcher(method.name().toString()).find())
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** A method as the schema writes it, without its id. */
    static String declaration(Method method) {
        return method.declaration().replaceFirst("#[0-9a-f]+", "");
    }

    /** What a method does, in a sentence. */
    static String describe(Docs docs, Method method) {
        return docs.method(method.name()).orElse("");
    }

    @Override
    public Iterator<String> iterator() {
        return schema.methods().stream()
                .map(method -> method.name().toString())
                .sorted()
                .iterator();
    }
}
