package dev.tl4j.schema.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.Reading;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.source.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text: an answer, never an exception. */
class ParserFuzzTest {
    private static final String REAL =
            BundledSchemas.open("telegram/api.tl").orElseThrow().text();

    @Property(tries = 500)
    void anyTextIsRead(@ForAll String text) {
        isSound(text);
    }

    @Property(tries = 1000)
    void anySequenceOfTokensIsRead(@ForAll("tokens") String text) {
        isSound(text);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyDamagedSchemaIsRead(@ForAll("damaged") String text) {
        isSound(text);
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "A",
                        "x.y",
                        "x.Y",
                        "#",
                        "#1f",
                        "#xyz",
                        ":",
                        ";",
                        "=",
                        "?",
                        ".",
                        ",",
                        "!",
                        "%",
                        "*",
                        "<",
                        ">",
                        "{",
                        "}",
                        "[",
                        "]",
                        "(",
                        ")",
                        "0",
                        "31",
                        "32",
                        "flags",
                        "true",
                        "Vector",
                        "vector",
                        "int",
                        "Int",
                        "Type",
                        "{X:Type}",
                        "x:!X",
                        "a:flags.0?b",
                        "flags:#",
                        "---types---",
                        "---functions---",
                        "===1===",
                        "// LAYER 1",
                        "/*",
                        "*/",
                        "\n",
                        "\r",
                        "\t",
                        "é",
                        "\0")
                .list()
                .ofMaxSize(60)
                .map(tokens -> String.join(tokens.size() % 2 == 0 ? " " : "", tokens));
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, REAL.length() - 3000);
        Arbitrary<Integer> cut = Arbitraries.integers().between(0, 2000);
        Arbitrary<String> inserted = Arbitraries.oneOf(
                tokens(), Arbitraries.strings().withCharRange('!', '~').ofMaxLength(4));
        return Combinators.combine(place, cut, cut, inserted).as(ParserFuzzTest::damage);
    }

    private static String damage(int place, int at, int other, String inserted) {
        String part = REAL.substring(place, place + 3000);
        String replaced = part.substring(0, at) + inserted + part.substring(at + inserted.length() % 7);
        return replaced.substring(0, other) + replaced.substring(other + 1);
    }

    private static void isSound(String text) {
        SchemaReader.Result result = Reading.of(text);
        boolean failed = result.problems().stream().anyMatch(Problem::isError);
        assertThat(result.schema().isPresent()).isNotEqualTo(failed);
        for (Problem problem : result.problems()) {
            assertThat(problem.excerpt().split("\n", -1)).hasSize(2).allMatch(line -> line.length() < 100);
            assertThat(problem.message()).isNotBlank().doesNotContain("\n");
        }
    }
}
