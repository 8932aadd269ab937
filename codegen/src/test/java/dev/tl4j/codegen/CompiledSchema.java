package dev.tl4j.codegen;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bundled schema: its model, and its classes, generated, compiled and loaded. A layer of Telegram's takes javac some 20 seconds, so
 * each is compiled once for all tests.
 */
final class CompiledSchema {
    static final String LAYER_229 = "telegram/api.tl";
    static final String LAYER_228 = "telegram/api-228.tl";
    static final String MTPROTO = "mtproto.tl";

    private static final Map<String, CompiledSchema> COMPILED = new HashMap<>();

    private final Schema model;
    private final Build build;
    private final ClassLoader loader;
    private final Map<Integer, Class<?>> classes = new HashMap<>();

    private CompiledSchema(String name) {
        model = SchemaReader.readOrThrow(
                List.of(BundledSchemas.open(name).orElseThrow()), SchemaReader.Options.DEFAULT);
        build = new Project(emptyFolder(name))
                .generate("com.acme", name, "Api")
                .build()
                .orFail();
        loader = build.load();
        for (Path file : build.classFiles()) {
            addIfCombinator(build.classNameOf(file));
        }
    }

    static synchronized CompiledSchema of(String name) {
        return COMPILED.computeIfAbsent(name, CompiledSchema::new);
    }

    /** Under {@code target}, where one can look at it; what a former run left there would only disturb javac. */
    private static Path emptyFolder(String name) {
        Path folder = Path.of("target", "compiled", name.replace('/', '-'));
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                    if (!file.delete()) {
                        throw new IllegalStateException("cannot delete " + file);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    private void addIfCombinator(String className) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (type.isRecord()) {
                classes.put(type.getField("ID").getInt(null), type);
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(className, e);
        }
    }

    Schema model() {
        return model;
    }

    Build build() {
        return build;
    }

    /** Constructors and methods. */
    List<Combinator> combinators() {
        return Stream.<Combinator>concat(model.constructors().stream(), model.methods().stream())
                .toList();
    }

    /** All records, by id. */
    Map<Integer, Class<?>> classes() {
        return classes;
    }

    /** The record of a combinator. */
    GeneratedRecord record(Combinator combinator) {
        return new GeneratedRecord(classes.get(combinator.id()));
    }

    /** The schema class's only instance. */
    TlSchema schema() {
        try {
            return (TlSchema)
                    loader.loadClass("com.acme.Api").getMethod("schema").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("com.acme.Api", e);
        }
    }
}
