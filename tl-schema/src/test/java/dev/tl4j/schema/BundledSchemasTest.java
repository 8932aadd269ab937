package dev.tl4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.facts.Access;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.facts.ErrorFact;
import dev.tl4j.schema.facts.MethodFacts;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledSchemasTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/tl4j/schema/bundled");

    private static Schema schema(String name) {
        SourceText source = BundledSchemas.open(name).orElseThrow();
        SchemaReader.Result result = SchemaReader.read(List.of(source), SchemaReader.Options.DEFAULT);
        assertThat(Reading.rendered(result)).isEmpty();
        return result.schema().orElseThrow();
    }

    static List<String> names() {
        return BundledSchemas.names();
    }

    @Test
    void theNamesAreThoseOfTheFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> schemas = files.filter(file -> file.toString().endsWith(".tl"))
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(BundledSchemas.names()).isEqualTo(schemas);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachCanBeOpened(String name) throws IOException {
        SourceText source = BundledSchemas.open(name).orElseThrow();
        assertThat(source.name()).isEqualTo(name);
        assertThat(source.text()).isEqualTo(Files.readString(RESOURCES.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "telegram",
                "telegram/",
                "telegram/errors.tsv",
                "telegram/API.tl",
                "telegram//api.tl",
                "/telegram/api.tl",
                "../bundled/mtproto.tl",
                "telegram/../mtproto.tl",
                "./mtproto.tl",
                "..\\mtproto.tl",
                "/etc/passwd",
                "../SchemaReader.class",
                "mtproto.tl\0"
            })
    void noOtherNameOpensAnything(String name) {
        assertThat(BundledSchemas.open(name)).isEmpty();
    }

    /** The counts are of constructors, methods and types, without boolTrue, boolFalse and vector. */
    @ParameterizedTest
    @CsvSource({
        "telegram/api.tl, 229, 1655, 813, 615",
        "telegram/api-228.tl, 228, 1640, 806, 607",
        "mtproto.tl, , 42, 10, 28"
    })
    void nothingGetsLost(String name, Integer layer, int constructors, int methods, int types) {
        Schema schema = schema(name);
        assertThat(schema.layer().stream().boxed().findFirst().orElse(null)).isEqualTo(layer);
        assertThat(schema.constructors()).hasSize(constructors);
        assertThat(schema.methods()).hasSize(methods);
        assertThat(schema.types()).hasSize(types);
    }

    @Test
    void layer229Has2465CombinatorsBesideTrueErrorAndNull() {
        Schema schema = schema("telegram/api.tl");
        long core = schema.constructors().stream()
                .filter(constructor -> List.of("true", "error", "null")
                        .contains(constructor.name().toString()))
                .count();
        assertThat(core).isEqualTo(3);
        assertThat(schema.constructors().size() + schema.methods().size() - core)
                .isEqualTo(2465);
    }

    @Test
    void everyLineWithAnEqualsSignIsADeclaration() {
        for (String name : List.of("telegram/api.tl", "telegram/api-228.tl")) {
            long lines = BundledSchemas.open(name)
                    .orElseThrow()
                    .text()
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .count();
            Schema schema = schema(name);
            assertThat(schema.constructors().size() + schema.methods().size() + 3L)
                    .isEqualTo(lines);
        }
    }

    @Test
    void declarationsAreTheLinesOfTheText() {
        Schema schema = schema("telegram/api.tl");
        List<String> lines = BundledSchemas.open("telegram/api.tl")
                .orElseThrow()
                .text()
                .lines()
                .filter(line -> line.endsWith(";"))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
        assertThat(Stream.concat(
                        schema.constructors().stream().map(Constructor::declaration),
                        schema.methods().stream().map(Method::declaration)))
                .isSubsetOf(lines);
    }

    @Test
    void confirmingAPhoneCodeIsUnderstood() {
        Schema schema = schema("telegram/api.tl");
        Method method = schema.method(Name.of("account.sendConfirmPhoneCode")).orElseThrow();
        assertThat(method.id()).isEqualTo(0x1b3faa88);
        assertThat(method.declaration())
                .isEqualTo("account.sendConfirmPhoneCode#1b3faa88 hash:string settings:CodeSettings = auth.SentCode");
        assertThat(method.fields()).extracting(Field::name).containsExactly("hash", "settings");
        assertThat(method.result()).isEqualTo(new TypeRef.Boxed(Name.of("auth.SentCode")));
        assertThat(schema.type(Name.of("auth.SentCode")).orElseThrow().constructors())
                .hasSizeGreaterThan(1);
    }

    @Test
    void onlyHandwrittenMessagesOfMtprotoCarryObjects() {
        Schema schema = schema("mtproto.tl");
        assertThat(schema.constructors())
                .filteredOn(constructor -> constructor.fields().stream()
                        .anyMatch(field ->
                                field instanceof Field.Value value && value.type() instanceof TypeRef.AnyObject))
                .extracting(constructor -> constructor.name().toString())
                .containsExactly("rpc_result", "message");
        assertThat(schema.type(Name.of("Object")).orElseThrow().constructors())
                .extracting(constructor -> constructor.name().toString())
                .containsExactly("gzip_packed");
    }

    @Test
    void telegramsMethodsHaveFacts() {
        MethodFacts facts = BundledSchemas.telegramFacts();
        Name method = Name.of("account.sendConfirmPhoneCode");
        assertThat(facts.errors(method)).contains(new ErrorFact(400, "HASH_INVALID"));
        assertThat(facts.access(method)).contains(Access.USER);
    }

    @Test
    void factsAreMostlyAboutMethodsThatExist() {
        MethodFacts facts = BundledSchemas.telegramFacts();
        List<Method> methods = schema("telegram/api.tl").methods();
        assertThat(methods.stream()
                        .filter(method -> !facts.errors(method.name()).isEmpty()))
                .hasSizeGreaterThan(400);
        assertThat(methods.stream().filter(method -> facts.access(method.name()).isPresent()))
                .hasSizeGreaterThan(600);
    }

    @Test
    void everythingOfTelegramsSchemaIsExplained() {
        Docs docs = BundledSchemas.telegramDocs();
        Schema schema = schema("telegram/api.tl");
        assertThat(schema.methods())
                .allSatisfy(method -> assertThat(docs.method(method.name())).isPresent());
        assertThat(schema.constructors()).allSatisfy(constructor -> assertThat(docs.constructor(constructor.name()))
                .isPresent());
        assertThat(schema.types().values())
                .filteredOn(type -> type.constructors().size() > 1)
                .allSatisfy(type -> assertThat(docs.type(type.name())).isPresent());
        assertThat(Stream.concat(schema.methods().stream(), schema.constructors().stream()))
                .allSatisfy(combinator -> assertThat(combinator.fields())
                        .filteredOn(Field.Value.class::isInstance)
                        .allSatisfy(field -> assertThat(docs.parameter(combinator.name(), field.name()))
                                .isPresent()));
    }

    @Test
    void everyErrorOfTelegramsMethodsIsExplained() {
        Docs docs = BundledSchemas.telegramDocs();
        MethodFacts facts = BundledSchemas.telegramFacts();
        assertThat(schema("telegram/api.tl").methods())
                .flatExtracting(method -> facts.errors(method.name()))
                .allSatisfy(error -> assertThat(docs.error(error.name())).isPresent());
        assertThat(facts.errorsOfAny())
                .contains(new ErrorFact(420, "FLOOD_WAIT_%d"))
                .allSatisfy(error -> assertThat(docs.error(error.name())).isPresent());
    }
}
