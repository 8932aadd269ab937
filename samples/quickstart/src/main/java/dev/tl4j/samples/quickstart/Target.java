package dev.tl4j.samples.quickstart;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.samples.api.account.SendConfirmPhoneCode;
import dev.tl4j.samples.api.auth.SentCode;
import dev.tl4j.samples.api.auth.SentCodeTypeApp;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.LocalDc;
import java.util.List;
import java.util.Optional;

/**
 * Whom to call.
 *
 * @param name for the summary
 * @param connecting what connecting means there
 * @param dc the data center inside this process, if that is the one
 */
record Target(String name, String connecting, TelegramClient client, Optional<LocalDc> dc) implements AutoCloseable {
    /** A data center inside this process, which answers as Telegram would. */
    static Target local() {
        LocalDc dc = LocalDc.builder(TelegramApi.schema()).start();
        dc.on(SendConfirmPhoneCode.class, request -> SentCode.builder()
                .type(new SentCodeTypeApp(5))
                .phoneCodeHash("b26f3bd8e92f3a64a5")
                .timeout(60)
                .build());
        TelegramClient client = TelegramClient.builder(TelegramApi.schema())
                .apiId(1)
                .apiHash("local")
                .session(StringSession.parse(""))
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()))
                .build();
        return new Target("LocalDc on port " + dc.port(), "key exchange", client, Optional.of(dc));
    }

    /** Telegram. */
    static Target telegram(int apiId, String apiHash, String session) {
        TelegramClient client = TelegramClient.builder(TelegramApi.schema())
                .apiId(apiId)
                .apiHash(apiHash)
                .session(StringSession.parse(session))
                .build();
        return new Target("Telegram", session.isEmpty() ? "key exchange" : "connected", client, Optional.empty());
    }

    @Override
    public void close() {
        client.close();
        dc.ifPresent(LocalDc::close);
    }
}
