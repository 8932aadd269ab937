package dev.tl4j.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever begins and never finishes does not fill the memory. */
class LatelyTest {
    private final Lately<Integer, String> lately = new Lately<>();

    @Test
    void whatWasBegunFirstIsForgottenFirst() {
        for (int i = 0; i < 1025; i++) {
            lately.put(i, "number " + i);
        }
        assertThat(lately.get(0)).isNull();
        assertThat(lately.get(1)).isEqualTo("number 1");
        assertThat(lately.remove(1024)).isEqualTo("number 1024");
        assertThat(lately.remove(1024)).isNull();
        lately.clear();
        assertThat(lately.get(1)).isNull();
    }
}
