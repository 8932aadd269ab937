package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.net.EventLoop;
import dev.tl4j.testkit.api.CodeSettings;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.account.SendConfirmPhoneCode;
import dev.tl4j.testkit.api.auth.TypeSentCode;
import dev.tl4j.testkit.proxy.StallingPeer;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A peer that reads nothing does not fill the client's memory with packets. */
@Timeout(120)
class BackpressureTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final int CALLS = 100;
    private static final int SIZE = 512 << 10;

    /** What the two sockets between client and peer may hold: far more than systems give them, and far less than all calls. */
    private static final int UNDER_WAY = 40;

    private final AtomicInteger written = new AtomicInteger();

    /** A long call that takes note of being written. */
    private final class Counted implements TlMethod<TypeSentCode> {
        private final SendConfirmPhoneCode call;

        Counted(SendConfirmPhoneCode call) {
            this.call = call;
        }

        @Override
        public int constructorId() {
            return call.constructorId();
        }

        @Override
        public void write(TlWriter writer) {
            written.incrementAndGet();
            call.write(writer);
        }

        @Override
        public TypeSentCode readResult(TlReader reader) {
            return call.readResult(reader);
        }
    }

    private static SendConfirmPhoneCode longCall(int seed) {
        String hash = new Random(seed)
                .ints(SIZE, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return SendConfirmPhoneCode.builder()
                .hash(hash)
                .settings(CodeSettings.builder().build())
                .build();
    }

    /** Waits until the loop has done what it was given so far. */
    private static void settle() {
        EventLoop loop = EventLoop.lease();
        try {
            for (int i = 0; i < 3; i++) {
                CompletableFuture.runAsync(() -> {}, loop).join();
            }
        } finally {
            loop.release();
        }
    }

    @Test
    void callsForAPeerThatDoesNotReadStayCalls() throws IOException {
        SendConfirmPhoneCode call = longCall(1);
        try (LocalDc dc = LocalDc.builder().key(KEY).start();
                StallingPeer slow = new StallingPeer(dc.port());
                TelegramClient client = TelegramClient.builder(LocalApi.schema())
                        .apiId(4711)
                        .apiHash("hash")
                        .dataCenter(dc.dcId(), dc.host(), slow.port())
                        .serverKeys(List.of(KEY.publicKey()))
                        .build()) {
            client.connect();
            client.invoke(longCall(2));
            slow.stall(true);
            List<CompletableFuture<TypeSentCode>> answers = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                answers.add(client.invokeAsync(new Counted(call)));
            }
            settle();
            assertThat(written.get()).isLessThan(UNDER_WAY);
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            slow.stall(false);
            answers.forEach(CompletableFuture::join);
        }
    }
}
