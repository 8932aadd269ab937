package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StoredSalt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Salts last longer than a run. */
class KeptDcTest {
    private static final int START = (int) TimeUnit.MILLISECONDS.toSeconds(ScriptedLoop.START_MILLIS);
    private static final Duration WRITE_AFTER = Duration.ofNanos(KeptDc.WRITE_AFTER_NANOS);

    private static Rig connected(StoredSalt... salts) {
        Rig rig = new Rig(false);
        SessionData session = SessionData.of(Rig.HOME, rig.server.key(1));
        rig.store.save(session.with(session.home().withSalts(List.of(salts))));
        assertThat(rig.connect()).isNotDone();
        rig.network.last().connect();
        return rig;
    }

    private static List<StoredSalt> stored(Rig rig) {
        return rig.stored().orElseThrow().home().salts();
    }

    private static long saltOfNextCall(Rig rig) {
        rig.call(1);
        return rig.receivedOne().salt();
    }

    @Test
    void theOneOfItsTimeIsUsed() {
        StoredSalt[] known = {
            new StoredSalt(0, -1, 11),
            new StoredSalt(START - 60, START + 60, 12),
            new StoredSalt(START + 60, START + 90, 13)
        };
        assertThat(saltOfNextCall(connected(known))).isEqualTo(12);
        Rig later = connected(known);
        later.loop.pass(Duration.ofSeconds(59));
        assertThat(saltOfNextCall(later)).isEqualTo(12);
        later.loop.pass(Duration.ofSeconds(1));
        assertThat(saltOfNextCall(later)).isEqualTo(13);
    }

    @Test
    void whatTheServerToldIsKeptAWhileLater() {
        Rig rig = connected(new StoredSalt(0, -1, 11));
        rig.call(1);
        ScriptedServer.Received asked = rig.server.read(rig.network.last()).stream()
                .filter(message -> message.id() == GetFutureSalts.ID)
                .findFirst()
                .orElseThrow();
        rig.server.say(
                asked,
                new FutureSalts(
                        asked.message().messageId(), START, List.of(new FutureSalt(START + 60, START + 120, 12))));
        assertThat(stored(rig)).hasSize(1);
        rig.loop.pass(WRITE_AFTER);
        assertThat(stored(rig)).containsExactly(new StoredSalt(0, -1, 11), new StoredSalt(START + 60, START + 120, 12));
    }

    @Test
    void aServerThatChangesThemAllTheTimeIsWrittenDownRarely() {
        Rig rig = connected(new StoredSalt(0, -1, 11));
        rig.call(1);
        for (int salt = 100; salt < 105; salt++) {
            ScriptedServer.Received call = rig.receivedOne();
            rig.server.say(call, new BadServerSalt(call.message().messageId(), 0, 48, salt));
            assertThat(stored(rig)).containsExactly(new StoredSalt(0, -1, 11));
        }
        rig.loop.pass(WRITE_AFTER);
        assertThat(stored(rig)).containsExactly(new StoredSalt(0, -1, 104));
    }

    @Test
    void closingWritesThemAtOnce() {
        Rig rig = connected(new StoredSalt(0, -1, 11));
        rig.call(1);
        rig.server.createSession(rig.receivedOne());
        assertThat(stored(rig)).containsExactly(new StoredSalt(0, -1, 11));
        assertThat(rig.core.close()).isNotDone();
        rig.loop.settle();
        assertThat(stored(rig)).containsExactly(new StoredSalt(0, -1, 5));
        assertThat(rig.loop.timers()).isZero();
    }

    @Test
    void filesGoUnderThoseThatTheMainSessionLearnt() {
        Rig rig = connected(new StoredSalt(0, -1, 11));
        rig.call(1);
        rig.server.createSession(rig.receivedOne());
        rig.call(2, Destination.files(2), Duration.ofSeconds(60));
        rig.network.last().connect();
        assertThat(rig.receivedOne().salt()).isEqualTo(5);
    }
}
