package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.store.FileSession;
import dev.tl4j.store.MemorySession;
import dev.tl4j.store.SessionStore;
import dev.tl4j.store.StoreException;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetNearestDc;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No two clients of one process use one authorization key at a time, whatever they have it from. */
@Timeout(60)
class OneClientSessionTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);

    private final LocalDc dc = LocalDc.builder().key(KEY).start();

    @AfterEach
    void close() {
        dc.close();
    }

    private TelegramClient client(SessionStore session) {
        return TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(KEY.publicKey()))
                .session(session)
                .build();
    }

    private static void assertRefused(TelegramClient client) {
        assertThatThrownBy(client::connect)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no other client of this process uses");
    }

    @Test
    void aCopyOfASessionWaitsForItsTurn() {
        StringSession session = StringSession.parse("");
        TelegramClient first = client(session);
        first.connect();
        try (TelegramClient second = client(StringSession.parse(session.encode()))) {
            assertRefused(second);
            assertThat(first.invoke(new GetNearestDc()).thisDc()).isEqualTo(2);
            first.close();
            second.connect();
            assertThat(second.invoke(new GetNearestDc()).thisDc()).isEqualTo(2);
        }
    }

    @Test
    void oneSessionObjectServesOneClientAtATime() {
        MemorySession session = new MemorySession();
        for (int i = 0; i < 3; i++) {
            try (TelegramClient client = client(session)) {
                client.connect();
                assertRefused(client(session));
            }
        }
    }

    @Test
    void aCopyInAnotherKindOfStoreIsOneToo(@TempDir Path folder) {
        FileSession file = FileSession.at(folder.resolve("my.session"));
        StringSession string = StringSession.parse("");
        try (TelegramClient first = client(string)) {
            first.connect();
        }
        file.acquire();
        file.save(string.load().orElseThrow());
        file.release();
        try (TelegramClient first = client(string);
                TelegramClient second = client(file)) {
            first.connect();
            assertRefused(second);
        }
    }

    @Test
    void aKeyThatIsLostIsFree() {
        StringSession session = StringSession.parse("");
        try (TelegramClient first = client(session);
                TelegramClient second = client(StringSession.parse(""))) {
            first.connect();
            String before = session.encode();
            dc.faults().forgetKeys();
            first.invoke(new GetNearestDc());
            assertThat(session.encode()).isNotEqualTo(before);
            second.connect();
            try (TelegramClient third = client(StringSession.parse(before))) {
                third.connect();
            }
        }
    }
}
