package dev.tl4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems =
            new Problems(List.of(SourceText.of("z.tl", "one\ntwo"), SourceText.of("a.tl", "three")));

    @Test
    void sortsByTextThenByPlace() {
        problems.error(new Location("a.tl", 1, 1), "fourth");
        problems.error(new Location("z.tl", 2, 1), "third");
        problems.warning(new Location("z.tl", 1, 2), "second");
        problems.error(new Location("z.tl", 1, 1), "first");
        assertThat(problems.sorted())
                .extracting(Problem::message)
                .containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void aWarningIsNoError() {
        problems.warning(new Location("a.tl", 1, 1), "odd");
        assertThat(problems.haveErrors()).isFalse();
        problems.error(new Location("a.tl", 1, 1), "wrong");
        assertThat(problems.haveErrors()).isTrue();
    }

    @Test
    void refusesTwoTextsOfOneName() {
        List<SourceText> sources = List.of(SourceText.of("a.tl", ""), SourceText.of("a.tl", ""));
        assertThatThrownBy(() -> new Problems(sources))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sources: two are named a.tl");
    }

    @Test
    void refusesAPlaceInNoText() {
        assertThatThrownBy(() -> problems.error(new Location("b.tl", 1, 1), "wrong"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("location: none of the sources has b.tl:1:1");
    }

    @Test
    void theExceptionListsThemAll() {
        problems.error(new Location("z.tl", 1, 2), "first");
        problems.warning(new Location("a.tl", 1, 5), "second");
        SchemaException exception = new SchemaException(problems.sorted());
        assertThat(exception.problems()).isEqualTo(problems.sorted());
        assertThat(exception).hasMessage("""
                        z.tl:1:2: error: first
                        one
                         ^
                        a.tl:1:5: warning: second
                        three
                            ^""");
    }
}
