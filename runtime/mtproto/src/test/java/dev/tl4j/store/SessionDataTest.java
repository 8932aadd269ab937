package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SessionDataTest {
    @Test
    void aSessionChangesByCopies() {
        SessionData session = Sessions.small();
        StoredDc other = new StoredDc(new DcAddress(4, "127.0.0.1", 1), Sessions.key(4));
        SessionData both = session.with(other);
        assertThat(session.dataCenters()).hasSize(1);
        assertThat(both.dc(4)).contains(other);
        assertThat(both.home().dcId()).isEqualTo(2);
        assertThat(both.withHome(4).home()).isEqualTo(other);
        assertThat(both.without(4)).isEqualTo(session);
        StoredDc moved = other.withAddress(new DcAddress(4, "127.0.0.2", 2)).withAuthorized(true);
        assertThat(both.with(moved).dc(4)).contains(moved);
        assertThat(moved.withSalts(List.of(new StoredSalt(1, 2, 3))).salts()).hasSize(1);
        assertThatThrownBy(() -> both.dataCenters().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        SessionData session = Sessions.small();
        assertThatThrownBy(() -> session.withHome(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("home data center: expected one of [2], got 3");
        assertThatThrownBy(() -> session.without(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.withApiId(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionData(1, false, 0, null, new TreeMap<>(Map.of(1, session.home()))))
                .hasMessage("data center: expected number 1, got 2");
        assertThatThrownBy(() -> new Account(0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StoredDc(
                        session.home().address(), new DcAddress(3, "::1", 1), Sessions.key(1), false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noneTellsItsSecrets() {
        String text = Sessions.full().toString();
        assertThat(text)
                .contains("dc4.example")
                .doesNotContain("5a5a")
                .doesNotContain("-5")
                .doesNotContain("90, 90");
    }

    @Test
    void memoryKeepsASessionUntilItIsCleared() {
        MemorySession store = new MemorySession();
        assertThat(store.load()).isEmpty();
        assertThat(store).hasToString("MemorySession[empty]");
        store.save(Sessions.full());
        assertThat(store.load()).contains(Sessions.full());
        assertThat(store).hasToString("MemorySession[dc=2]");
        store.clear();
        assertThat(store.load()).isEmpty();
    }
}
