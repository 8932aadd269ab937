package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each shape of schema, to the letter; all of it compiles without a warning. The files under
 * {@code src/test/resources/golden} are written anew by {@code -Dtl4j.golden=write}.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean WRITE = "write".equals(System.getProperty("tl4j.golden"));

    /** For each shape the classes in which it shows; others of the same schema only have to compile. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("plain", List.of("Sample", "Empty")),
                arguments("optional", List.of("Settings")),
                arguments("shared-bits", List.of("Pairs", "Triple")),
                arguments("flag-words", List.of("Message")),
                arguments("union", List.of("TypeUser", "Group")),
                arguments("vectors", List.of("Vectors", "Point")),
                arguments("generic", List.of("InvokeWithLayer")),
                arguments("object", List.of("Wrapper")),
                arguments("names", List.of("Words", "Builder_", "names/List", "names/String", "names/Integer")),
                arguments("namespaces", List.of("TypePlace", "far/Planet")),
                arguments("recursion", List.of("Tree", "TextBold", "Leaf")),
                arguments("secrets", List.of("Login")),
                arguments("results", List.of("IsOpen", "GetIds", "GetUsers", "Ask")),
                arguments("binding", List.of("Api")),
                arguments("facades", List.of("Api", "ApiCalls", "account/AccountCalls", "deep/down/DownCalls")),
                arguments("without-builders", List.of("Api", "Note", "InvokeWithLayer", "acme/Send")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void generatesExactlyThis(String shape, List<String> classes, @TempDir Path folder) throws IOException {
        Map<String, String> generated = generate(shape, folder);
        for (String name : classes) {
            Path golden = GOLDEN.resolve(shape).resolve(name + ".java");
            String source = generated.get("com/acme/" + name + ".java");
            assertThat(source).as(name).isNotNull();
            if (WRITE) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, source);
            }
            assertThat(source).as(name).isEqualTo(Files.readString(golden));
        }
    }

    private static Map<String, String> generate(String shape, Path folder) throws IOException {
        Build build = new Project(folder)
                .file(
                        "tl/" + shape + ".tl",
                        Files.readString(GOLDEN.resolve(shape).resolve("schema.tl")))
                .annotate(
                        "com.acme",
                        "schema = \"%s.tl\", name = \"Api\", secrets = {\"passcode\", \"login.pin\"}, facades = %s, builders = %s"
                                .formatted(shape, shape.equals("facades"), !shape.equals("without-builders")))
                .build();
        assertThat(build.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .isEmpty();
        return build.sources();
    }

    @Test
    void noGoldenFileIsLeftOver() throws IOException {
        List<String> known = shapes().flatMap(
                        shape -> ((List<?>) shape.get()[1]).stream().map(name -> shape.get()[0] + "/" + name + ".java"))
                .toList();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
