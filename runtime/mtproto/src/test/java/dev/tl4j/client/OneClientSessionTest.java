package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StoreException;
import dev.tl4j.store.StringSession;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which keys a client holds, and from when until when. */
class OneClientSessionTest {
    private static final SessionData SESSION = session(1);
    private static final SessionData OTHER = session(2);

    private final OneClientSession first = new OneClientSession(StringSession.of(SESSION));
    private final OneClientSession second = new OneClientSession(StringSession.of(SESSION));

    private static SessionData session(long seed) {
        Randomness random = new Random(seed)::nextBytes;
        return SessionData.of(new DcAddress(2, "127.0.0.2", 443), AuthKey.of(random.bytes(AuthKey.LENGTH)));
    }

    @AfterEach
    void release() {
        first.release();
        second.release();
    }

    private void assertFree() {
        second.acquire();
        assertThat(second.load()).contains(SESSION);
    }

    private void assertTaken() {
        second.acquire();
        assertThatThrownBy(second::load)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no other client of this process uses");
    }

    @Test
    void fromLoadingUntilTheRelease() {
        first.acquire();
        first.load();
        assertTaken();
        first.release();
        assertFree();
    }

    @Test
    void loadingAgainIsNoConflictWithOneself() {
        first.acquire();
        first.load();
        assertThat(first.load()).contains(SESSION);
    }

    @Test
    void aKeyThatIsAgreedOnLaterIsHeldToo() {
        StringSession empty = StringSession.parse("");
        OneClientSession fresh = new OneClientSession(empty);
        fresh.acquire();
        assertThat(fresh.load()).isEmpty();
        fresh.save(SESSION);
        assertTaken();
        fresh.save(OTHER);
        assertFree();
        fresh.release();
    }

    @Test
    void aSessionThatIsForgottenHoldsNothing() {
        first.acquire();
        first.load();
        first.clear();
        assertFree();
    }

    @Test
    void whatComesLateHoldsNothing() {
        first.acquire();
        first.release();
        assertThat(first.load()).contains(SESSION);
        first.save(SESSION);
        assertFree();
    }
}
