package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramClientBuilder;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.Transport;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetConfig;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our client calls our data center over every transport. */
@Timeout(60)
class TransportsTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);

    @ParameterizedTest
    @MethodSource("transports")
    void aCallIsAnswered(Transport transport) {
        try (LocalDc dc = LocalDc.builder().dcId(4).key(KEY).start()) {
            assertThat(call(dc, builder -> builder.transport(transport))).isEqualTo(4);
        }
    }

    static Stream<Named<Transport>> transports() {
        List<Named<Transport>> all = new ArrayList<>();
        for (Framing framing : Framing.values()) {
            all.add(Named.of(framing + " over tcp", Transport.tcp(framing)));
            if (framing != Framing.FULL) {
                all.add(Named.of(framing + " obfuscated", Transport.obfuscated(framing)));
            }
        }
        all.add(Named.of(
                "websocket",
                Transport.webSocket(target -> URI.create("ws://" + target.host() + ":" + target.port() + "/apiws"))));
        return all.stream();
    }

    private static int call(LocalDc dc, UnaryOperator<TelegramClientBuilder> with) {
        TelegramClientBuilder builder = TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()));
        try (TelegramClient client = with.apply(builder).build()) {
            client.connect();
            return client.invoke(new GetConfig()).thisDc();
        }
    }
}
