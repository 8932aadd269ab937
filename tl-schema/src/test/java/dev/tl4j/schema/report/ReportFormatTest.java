package dev.tl4j.schema.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tl4j.schema.Reading;
import dev.tl4j.schema.diff.SchemaDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
    private static final String OLD = "a#1 x:int = A; b#2 = B; c#3 = B; ---functions--- go#4 = B;\n// LAYER 7\n";
    private static final String NOW = "a#1 x:Vector<int> = A; b#2 = B; ---functions--- go#4 = B; run#5 x:int = A;";

    private static final SchemaDiff DIFF = diff(OLD, NOW);
    private static final Sides SIDES = new Sides("old.tl", "new.tl");

    private static SchemaDiff diff(String old, String now) {
        return SchemaDiff.between(
                Reading.of(old).schema().orElseThrow(), Reading.of(now).schema().orElseThrow());
    }

    @Test
    void textHasALineForEachChangeAndDifference() {
        assertThat(ReportFormat.TEXT.render(DIFF, SIDES)).isEqualTo("""
                        old.tl (layer 7) -> new.tl: 1 added, 1 removed, 2 changed; 3 may break source
                        ~ constructor a [source]
                            field type x: int -> Vector<int> [source: accessor and setter have another type]
                        - constructor c: c#3 = B [source]
                        + method run: run#5 x:int = A
                        ~ type B [source]
                            is no union any more: b, c -> b [source: the interface gives way to the record of the constructor that is left]
                        """);
    }

    @Test
    void markdownHasATableForEachKindOfChange() {
        assertThat(ReportFormat.MARKDOWN.render(DIFF, SIDES)).isEqualTo("""
                        # What changed

                        From `old.tl (layer 7)` to `new.tl`: 1 added, 1 removed, 2 changed; 3 may break source.

                        |  | added | removed | changed |
                        | --- | --- | --- | --- |
                        | constructors | 0 | 1 | 1 |
                        | methods | 1 | 0 | 0 |
                        | types | 0 | 0 | 1 |

                        What it does to source that uses the generated classes:

                        - none: compiles and works as before
                        - shape: only constructor calls, record patterns and switches over all constructors no longer compile
                        - runtime: compiles, but can fail when it runs
                        - **source**: may no longer compile

                        ## Removed constructors

                        | constructor | declaration |
                        | --- | --- |
                        | `c` | `c#3 = B` |

                        ## Changed constructors

                        | constructor | what | before | after | impact | why |
                        | --- | --- | --- | --- | --- | --- |
                        | `a` | field type `x` | `int` | `Vector<int>` | **source** | accessor and setter have another type |

                        ## Added methods

                        | method | declaration |
                        | --- | --- |
                        | `run` | `run#5 x:int = A` |

                        ## Changed types

                        | type | what | before | after | impact | why |
                        | --- | --- | --- | --- | --- | --- |
                        | `B` | is no union any more | `b, c` | `b` | **source** | the interface gives way to the record of the constructor that is left |
                        """);
    }

    @Test
    void jsonSaysItAll() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ReportFormat.JSON.render(DIFF, SIDES));
        assertThat(json.at("/old/name").textValue()).isEqualTo("old.tl");
        assertThat(json.at("/old/layer").intValue()).isEqualTo(7);
        assertThat(json.at("/new/layer").isNull()).isTrue();
        assertThat(json.at("/impact").textValue()).isEqualTo("source");
        assertThat(json.at("/changes")).hasSize(4);
        assertThat(json.at("/changes/0")).isEqualTo(new ObjectMapper().readTree("""
                                {"subject": "constructor", "name": "a", "kind": "changed", "impact": "source",
                                 "before": "a#1 x:int = A", "after": "a#1 x:Vector<int> = A",
                                 "differences": [
                                   {"aspect": "field-type", "name": "x", "before": "int", "after": "Vector<int>", "impact": "source",
                                    "reason": "accessor and setter have another type"}]}
                                """));
        assertThat(json.at("/changes/2/kind").textValue()).isEqualTo("added");
        assertThat(json.at("/changes/2/before").textValue()).isEmpty();
        assertThat(json.at("/changes/2/differences")).isEmpty();
    }

    @Test
    void jsonHasALineForEachMember() {
        assertThat(ReportFormat.JSON.render(diff(OLD, OLD), SIDES)).isEqualTo("""
                        {
                          "old": {
                            "name": "old.tl",
                            "layer": 7
                          },
                          "new": {
                            "name": "new.tl",
                            "layer": 7
                          },
                          "impact": "none",
                          "changes": []
                        }
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void noChangesIsSaidToo(ReportFormat format) throws Exception {
        String report = format.render(diff(OLD, OLD), SIDES);
        if (format == ReportFormat.JSON) {
            assertThat(new ObjectMapper().readTree(report).at("/changes")).isEmpty();
        } else {
            assertThat(report).contains("no changes").doesNotContain("a#1");
        }
    }

    @Test
    void formatsHaveNames() {
        assertThat(ReportFormat.words()).isEqualTo("text|json|markdown");
        assertThat(ReportFormat.named("json")).contains(ReportFormat.JSON);
        assertThat(ReportFormat.named("JSON")).isEmpty();
        assertThat(ReportFormat.named("")).isEmpty();
    }
}
