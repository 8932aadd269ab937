package dev.tl4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceWriterTest {
    private static final String LONG = "aComponentOfALongName";

    private final SourceWriter source = new SourceWriter(ClassName.get("com.acme", "Own"), List.of());

    private String text() {
        return source.file(List.of()).text();
    }

    @Test
    void membersAreApartAndTheFirstStandsAtTheTop() {
        source.open("class Own").member("Says so.").line("int a;").member().line("int b;");
        source.overriding("int hashCode()").line("return 1;").close().close();

        assertThat(text()).isEqualTo("""
                package com.acme;

                import java.lang.Override;

                class Own {
                    /** Says so. */
                    int a;

                    int b;

                    @Override
                    public int hashCode() {
                        return 1;
                    }
                }
                """);
    }

    @Test
    void javadocOfSeveralLinesHasAStarInEach() {
        source.open("class Own").member("Says so.\n\n@since 2\n").close();

        assertThat(text()).endsWith("""
                class Own {
                    /**
                     * Says so.
                     *
                     * @since 2
                     */
                }
                """);
    }

    @Test
    void aListThatFitsTakesOneLine() {
        source.list("f(", List.of("a", "b"), ");").list("f(", List.of(), ");").column("g(", List.of("a", "b"), ");");

        assertThat(text()).endsWith("f(a, b);\nf();\ng(a, b);\n");
    }

    @Test
    void aListThatDoesNotTakesAsManyAsItNeeds() {
        source.list("f(", Collections.nCopies(6, LONG), ");");

        assertThat(text()).endsWith("""
                f(aComponentOfALongName, aComponentOfALongName, aComponentOfALongName, aComponentOfALongName, aComponentOfALongName,
                        aComponentOfALongName);
                """);
        assertThat(text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void aColumnThatDoesNotTakesALineForEach() {
        source.open("record Own(", Collections.nCopies(6, LONG), ") implements Other")
                .line("int a;")
                .close();

        assertThat(text()).endsWith("""
                record Own(
                        aComponentOfALongName,
                        aComponentOfALongName,
                        aComponentOfALongName,
                        aComponentOfALongName,
                        aComponentOfALongName,
                        aComponentOfALongName) implements Other {
                    int a;
                }
                """);
    }

    @Test
    void withoutItemsItIsOneLineHoweverLong() {
        String head = "f".repeat(120) + "(";
        source.list(head, List.of(), ");").column(head, List.of(), ");").open("class Own", List.of(), "");

        assertThat(text()).endsWith("\n" + head + ");\n" + head + ");\nclass Own {\n");
    }

    /** With one character more than there is room for, and with none. */
    @Test
    void exactlyOneLineIsOneLine() {
        source.column("f(", List.of("a".repeat(58), "b".repeat(56)), ");");
        source.list("f(", List.of("a".repeat(58), "b".repeat(56)), ");");
        source.column("f(", List.of("a".repeat(58), "b".repeat(57)), ");");
        source.list("f(", List.of("a".repeat(58), "b".repeat(57)), ");");

        assertThat(text().lines().skip(2).map(String::length)).containsExactly(120, 120, 2, 67, 67, 61, 67);
    }
}
