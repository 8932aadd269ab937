package dev.tl4j.samples.call;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.LocalDc;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Whom to call.
 *
 * @param dc the data center inside this process, if that is the one
 */
record Target(TelegramClient client, Optional<LocalDc> dc) implements AutoCloseable {
    /** How the command line says it. */
    static final class Options {
        @Option(
                names = "--api-id",
                defaultValue = "${env:TL4J_API_ID}",
                paramLabel = "ID",
                description = "Calls Telegram as this application, from my.telegram.org. Environment: TL4J_API_ID.")
        private Integer apiId;

        @Option(
                names = "--api-hash",
                defaultValue = "${env:TL4J_API_HASH}",
                paramLabel = "HASH",
                description = "The application's hash. Environment: TL4J_API_HASH.")
        private String apiHash;

        @Option(
                names = "--session",
                defaultValue = "${env:TL4J_SESSION}",
                paramLabel = "STRING",
                description = "The session string of an account that is signed in. Environment: TL4J_SESSION.")
        private String session;

        Target open(CommandLine command) {
            if (apiId == null && apiHash == null && session == null) {
                return local();
            }
            if (apiId == null || apiId <= 0 || apiHash == null || apiHash.isEmpty()) {
                throw new CommandLine.ParameterException(
                        command, "--api-id and --api-hash: expected both, from my.telegram.org");
            }
            TelegramClient client = TelegramClient.builder(TelegramApi.schema())
                    .apiId(apiId)
                    .apiHash(apiHash)
                    .session(StringSession.parse(session == null ? "" : session))
                    .build();
            return new Target(client, Optional.empty());
        }
    }

    /** A data center inside this process. */
    private static Target local() {
        LocalDc dc = LocalDc.builder(TelegramApi.schema()).start();
        TelegramClient client = TelegramClient.builder(TelegramApi.schema())
                .apiId(1)
                .apiHash("local")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()))
                .build();
        return new Target(client, Optional.of(dc));
    }

    @Override
    public void close() {
        client.close();
        dc.ifPresent(LocalDc::close);
    }
}
