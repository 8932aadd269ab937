package dev.tl4j.samples.benchmarks.connections;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.api.LocalApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client whose data center is gone, and what it costs while it tries again and again. */
public final class Unreachable {
    private static final int WARM_UP = 3;
    private static final int SECONDS = 10;
    private static final double MAX_LOAD = 0.01;

    private Unreachable() {}

    /** Measures; takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        SessionData session = SessionData.of(
                new DcAddress(Keys.DC, "127.0.0.1", port), Keys.authKeys(1).get(0));
        try (TelegramClient client = TelegramClient.builder(LocalApi.schema())
                .apiId(1)
                .apiHash("any")
                .session(StringSession.of(session))
                .serverKeys(List.of(Keys.SERVER.publicKey()))
                .connectTimeout(Duration.ofMinutes(1))
                .build()) {
            CompletableFuture<Void> connecting = client.connectAsync();
            Thread.sleep(1000L * WARM_UP);
            double load = ThisJvm.load(SECONDS);
            System.out.printf("of one core while it cannot connect, %d s   %.2f %%%n", SECONDS, 100 * load);
            if (load > MAX_LOAD || connecting.isDone()) {
                throw new IllegalStateException("expected it to go on trying, at less than one percent of a core");
            }
        }
    }
}
