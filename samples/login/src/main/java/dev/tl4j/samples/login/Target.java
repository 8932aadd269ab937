package dev.tl4j.samples.login;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.signin.QrLink;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.LocalDc;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.tl.Bytes;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where to sign in.
 *
 * @param session where the session is kept, for its string
 * @param greeting what there is to know about it
 * @param scan what is done about a QR code that is shown, besides showing it
 */
record Target(TelegramClient client, StringSession session, String greeting, Consumer<QrLink> scan, Runnable end)
        implements AutoCloseable {
    private static final String PHONE = "+1 555 0100";
    private static final String CODE = "12345";
    private static final String PASSWORD = "correct horse";
    private static final String BOT_TOKEN = "42:local";

    /** A data center inside this process, with one person and one bot. */
    static Target local(Terminal terminal, StringSession session) {
        LocalDc dc = LocalDc.builder(TelegramApi.schema()).start();
        UserAccount person = dc.accounts()
                .user(PHONE)
                .code(CODE)
                .password(PASSWORD, "a horse")
                .name("Ann", "Lee")
                .username("ann");
        dc.accounts().bot(BOT_TOKEN).name("Robo").username("robo_bot");
        TelegramClient client = TelegramClient.builder(TelegramApi.schema())
                .apiId(1)
                .apiHash("local")
                .session(session)
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()))
                .build();
        String greeting = "Without an api id this signs in to a data center inside this process.\n"
                + "Its person has the number " + PHONE + ", the code " + CODE + " and the password \"" + PASSWORD
                + "\"; its bot has the token " + BOT_TOKEN + ".\n";
        return new Target(
                client,
                session,
                greeting,
                link -> {
                    terminal.ask("No phone can scan this one. Press Enter, and that person does: ");
                    person.scan(token(link));
                },
                dc::close);
    }

    private static Bytes token(QrLink link) {
        String encoded = link.url().substring(link.url().indexOf('=') + 1);
        return Bytes.wrap(Base64.getUrlDecoder().decode(encoded));
    }

    /** Telegram. */
    static Target telegram(int apiId, String apiHash, StringSession session, boolean testServers) {
        TelegramClient client = TelegramClient.builder(TelegramApi.schema())
                .apiId(apiId)
                .apiHash(apiHash)
                .session(session)
                .testServers(testServers)
                .build();
        return new Target(client, session, "", link -> {}, () -> {});
    }

    @Override
    public void close() {
        client.close();
        end.run();
    }
}
