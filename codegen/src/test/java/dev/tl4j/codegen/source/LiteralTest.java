package dev.tl4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralTest {
    @Test
    void quotesWhatWouldEndAStringOrALine() {
        assertThat(Literal.of("plain $1, \u00fc")).isEqualTo("\"plain $1, \u00fc\"");
        assertThat(Literal.of("a\"b\\u0041")).isEqualTo("\"a\\\"b\\\\u0041\"");
        assertThat(Literal.of("a\nb\u00857")).isEqualTo("\"a\\012b\\2057\"");
    }
}
