package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.testkit.api.Config;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalDcTest {
    @Test
    void helpGetConfigTellsItsOwnAddress() {
        try (LocalDc dc = LocalDc.builder().start();
                TelegramClient client = TelegramClient.builder(LocalApi.schema())
                        .apiId(1)
                        .apiHash("hash")
                        .dataCenter(dc.dcId(), dc.host(), dc.port())
                        .serverKeys(List.of(dc.publicKey()))
                        .build()) {
            client.connect();
            Config config = client.invoke(new GetConfig());
            assertThat(config.dcOptions().get(0).port()).isEqualTo(dc.port());
        }
    }
}
