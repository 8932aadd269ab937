package dev.tl4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EscapeTest {
    @Test
    void plainTextStaysAsItIs() {
        assertThat(Escape.javadoc("It's 100% (plain): text, with a #hash; [1] = ~2!"))
                .isEqualTo("It's 100% (plain): text, with a #hash; [1] = ~2!");
        assertThat(Escape.javadoc("")).isEmpty();
    }

    @Test
    void whatMeansSomethingToJavaOrHtmlBecomesAReference() {
        assertThat(Escape.javadoc("a*/b")).isEqualTo("a&#42;/b");
        assertThat(Escape.javadoc("\\u002a")).isEqualTo("&#92;u002a");
        assertThat(Escape.javadoc("<b>{@x}&\"$")).isEqualTo("&#60;b&#62;&#123;&#64;x&#125;&#38;&#34;&#36;");
        assertThat(Escape.javadoc("é\ud83d\ude00")).isEqualTo("&#233;&#128512;");
        assertThat(Escape.javadoc("\t\n\u007f\u0085\ud83d")).isEqualTo("     ");
    }

    @Property
    void onlyHarmlessCharactersComeOut(@ForAll String text) {
        assertThat(Escape.javadoc(text))
                .matches("[ -~]*")
                .doesNotContainPattern("[<>{}@*\\\\\"$]")
                .doesNotContainPattern("&(?!#\\d+;)");
    }
}
