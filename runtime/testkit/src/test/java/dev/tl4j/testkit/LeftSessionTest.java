package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.testkit.api.CodeSettings;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.account.SendConfirmPhoneCode;
import dev.tl4j.testkit.api.auth.SentCode;
import dev.tl4j.testkit.api.auth.SentCodeTypeSms;
import dev.tl4j.testkit.api.auth.TypeSentCode;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.session.BadMsg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that run when the server makes the client begin another session are answered all the same. */
@Timeout(60)
class LeftSessionTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);

    private static final int CALLS = 32;

    /** A server keeps fewer acknowledgments than that back. */
    private static final int UNACKNOWLEDGED = 16;

    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    private static SendConfirmPhoneCode call(int number) {
        return SendConfirmPhoneCode.builder()
                .hash("call " + number)
                .settings(CodeSettings.builder().build())
                .build();
    }

    private static TypeSentCode answer(SendConfirmPhoneCode call) {
        return SentCode.builder()
                .type(new SentCodeTypeSms(5))
                .phoneCodeHash(call.hash())
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = BadMsg.class,
            names = {"ID_TOO_HIGH", "SEQ_NO_TOO_LOW", "SEQ_NO_TOO_HIGH"})
    void noneIsForgottenAndWhatWasAcknowledgedIsDoneOnce(BadMsg complaint) throws InterruptedException {
        CompletableFuture<Void> mayAnswer = new CompletableFuture<>();
        CountDownLatch running = new CountDownLatch(CALLS);
        try (LocalDc dc = LocalDc.builder().key(KEY).start();
                TelegramClient client = TelegramClient.builder(LocalApi.schema())
                        .apiId(4711)
                        .apiHash("hash")
                        .dataCenter(dc.dcId(), dc.host(), dc.port())
                        .serverKeys(List.of(KEY.publicKey()))
                        .build()) {
            dc.onAsync(SendConfirmPhoneCode.class, (request, caller) -> {
                done.merge(request.hash(), 1, Integer::sum);
                running.countDown();
                return mayAnswer.thenApply(now -> answer(request));
            });
            client.connect();
            client.invoke(new GetNearestDc());
            List<CompletableFuture<TypeSentCode>> answers = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                answers.add(client.invokeAsync(call(i)));
            }
            running.await();
            dc.faults().received().once().complain(complaint);
            client.invoke(new GetNearestDc());
            assertThat(dc.complaints(complaint)).isEqualTo(1);
            mayAnswer.complete(null);
            for (int i = 0; i < CALLS; i++) {
                assertThat(answers.get(i).join()).isEqualTo(answer(call(i)));
            }
            assertThat(done).hasSize(CALLS).allSatisfy((hash, times) -> assertThat(times)
                    .isLessThan(3));
            assertThat(done.values().stream().filter(times -> times > 1)).hasSizeLessThan(UNACKNOWLEDGED);
        }
    }
}
