package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.store.FileSession;
import dev.tl4j.store.MemorySession;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.SessionStore;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.session.BadMsg;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that was started from a kept session has a right salt from its first packet on. */
@Timeout(60)
class KeptSaltsTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);

    private static LocalDc start() {
        return LocalDc.builder().key(KEY).start();
    }

    private static void run(LocalDc dc, SessionStore session, boolean perfectForwardSecrecy) {
        try (TelegramClient client = TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(KEY.publicKey()))
                .perfectForwardSecrecy(perfectForwardSecrecy)
                .session(session)
                .build()) {
            client.connect();
            client.invoke(new GetNearestDc());
        }
    }

    @Test
    void thoseOfAFileAreUsedInTheNextRun(@TempDir Path folder) {
        Path file = folder.resolve("my.session");
        try (LocalDc dc = start()) {
            run(dc, FileSession.at(file), false);
            run(dc, FileSession.at(file), false);
            assertThat(dc.complaints(BadMsg.WRONG_SALT)).isZero();
        }
    }

    @Test
    void thoseOfMemoryAreUsedInTheNextRunAndWouldBeMissed() {
        try (LocalDc dc = start()) {
            MemorySession session = new MemorySession();
            run(dc, session, false);
            run(dc, session, false);
            assertThat(dc.complaints(BadMsg.WRONG_SALT)).isZero();
            SessionData kept = session.load().orElseThrow();
            assertThat(kept.home().salts())
                    .as("the one in use and those to come")
                    .hasSizeGreaterThan(30);
            session.save(kept.with(kept.home().withSalts(List.of())));
            run(dc, session, false);
            assertThat(dc.complaints(BadMsg.WRONG_SALT)).isPositive();
        }
    }

    @Test
    void thatWhichTheServerSaysIsRightIsKept() {
        try (LocalDc dc = start()) {
            MemorySession session = new MemorySession();
            run(dc, session, false);
            dc.faults().changeSalts();
            run(dc, session, false);
            int complaints = dc.complaints(BadMsg.WRONG_SALT);
            assertThat(complaints).isPositive();
            run(dc, session, false);
            assertThat(dc.complaints(BadMsg.WRONG_SALT)).isEqualTo(complaints);
        }
    }

    @Test
    void temporaryKeysNeedNone() {
        try (LocalDc dc = start()) {
            MemorySession session = new MemorySession();
            run(dc, session, true);
            run(dc, session, true);
            assertThat(dc.complaints(BadMsg.WRONG_SALT)).isZero();
        }
    }
}
