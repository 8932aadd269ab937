package dev.tl4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.testkit.LocalDc;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetNearestDc;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A data center in a field of each test's own. */
@Timeout(60)
class OwnDcTest {
    private static final Set<LocalDc> SEEN = new HashSet<>();

    @RegisterExtension
    final LocalDcExtension dc = LocalDcExtension.of(LocalApi.schema(), settings -> settings.dcId(4));

    @RepeatedTest(2)
    void eachTestHasItsOwn() {
        assertThat(SEEN.add(dc.dc())).isTrue();
        SEEN.forEach(each -> {
            if (each != dc.dc()) {
                assertThatThrownBy(each::port).isInstanceOf(IllegalStateException.class);
            }
        });
        assertThat(dc.connect().invoke(new GetNearestDc()).thisDc()).isEqualTo(4);
    }

    @Test
    void whatIsNotRegisteredDoesNotRun() {
        assertThatThrownBy(() -> LocalDcExtension.of(LocalApi.schema()).connect())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }
}
