package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.CallOptions;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.Transport;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.help.GetNearestDc;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over each transport that has quick acks the caller hears that the data center has his call, before there is an answer. */
@Timeout(60)
class QuickAcksTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final NearestDc ANSWER = new NearestDc("AT", 2, 2);

    private static TelegramClient connect(LocalDc dc, Transport transport) {
        TelegramClient client = TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(KEY.publicKey()))
                .transport(transport)
                .build();
        client.connect();
        return client;
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theAnswerThatWaitsForTheQuickAckComes(Transport transport) {
        CompletableFuture<NearestDc> answer = new CompletableFuture<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        try (LocalDc dc = LocalDc.builder().key(KEY).start();
                TelegramClient client = connect(dc, transport)) {
            dc.onAsync(GetNearestDc.class, (request, caller) -> answer);
            client.invokeAsync(new GetNearestDc(), CallOptions.DEFAULT.quickAck(() -> {
                        heard.add("has it");
                        answer.complete(ANSWER);
                    }))
                    .thenRun(() -> heard.add("answered"))
                    .join();
        }
        assertThat(heard).containsExactly("has it", "answered");
    }

    static Stream<Named<Transport>> transports() {
        List<Named<Transport>> all = new ArrayList<>();
        for (Framing framing : List.of(Framing.ABRIDGED, Framing.INTERMEDIATE, Framing.PADDED_INTERMEDIATE)) {
            all.add(Named.of(framing + " over tcp", Transport.tcp(framing)));
            all.add(Named.of(framing + " obfuscated", Transport.obfuscated(framing)));
        }
        return all.stream();
    }

    @Test
    void theFullTransportHasNone() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (LocalDc dc = LocalDc.builder().key(KEY).start();
                TelegramClient client = connect(dc, Transport.tcp(Framing.FULL))) {
            client.invoke(new GetNearestDc(), CallOptions.DEFAULT.quickAck(() -> heard.add("has it")));
        }
        assertThat(heard).isEmpty();
    }
}
