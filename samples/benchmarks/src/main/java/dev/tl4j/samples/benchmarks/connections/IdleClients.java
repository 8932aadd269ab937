package dev.tl4j.samples.benchmarks.connections;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.AuthKey;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetNearestDc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Connects many clients to a data center in another process, lets each make a call, and measures what they cost while they are idle. */
public final class IdleClients {
    private static final int AT_A_TIME = 100;
    private static final int WARM_UP = 200;
    private static final int SECONDS = 10;
    private static final long MAX_HEAP = 64 << 10;

    private final DcAddress address;
    private final List<AuthKey> keys;
    private final List<TelegramClient> clients = new ArrayList<>();

    private IdleClients(DcAddress address, List<AuthKey> keys) {
        this.address = address;
        this.keys = keys;
    }

    /**
     * Measures.
     *
     * @param arguments how many clients, 10,000 if left out; the limit of open files must be higher
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader from = server.inputReader(StandardCharsets.UTF_8);
                PrintWriter to = new PrintWriter(server.outputWriter(StandardCharsets.UTF_8), true)) {
            int port = Integer.parseInt(from.readLine());
            DcAddress address = new DcAddress(Keys.DC, "127.0.0.1", port);
            new IdleClients(address, Keys.authKeys(count)).measure(count, from, to);
        } finally {
            server.destroy();
        }
    }

    private void measure(int count, BufferedReader fromServer, PrintWriter toServer)
            throws IOException, InterruptedException {
        connect(0, Math.min(WARM_UP, count));
        closeAll();
        try (TelegramClient one = client(keys.get(0))) {
            one.connect();
            long heapBefore = ThisJvm.heap();
            int threadsBefore = ThisJvm.threads();
            long serverBefore = ask(fromServer, toServer);
            long began = System.nanoTime();
            connect(1, count);
            long nanos = System.nanoTime() - began;
            TimeUnit.SECONDS.sleep(SECONDS);
            long heap = (ThisJvm.heap() - heapBefore) / (count - 1);
            long serverHeap = (ask(fromServer, toServer) - serverBefore) / (count - 1);
            double load = ThisJvm.load(SECONDS);
            System.out.printf("clients                            %,d%n", count);
            System.out.printf("connected, and a call made, in     %.1f s%n", nanos / 1e9);
            System.out.printf("heap of a client                   %,d bytes%n", heap);
            System.out.printf("heap of its session in LocalDc     %,d bytes%n", serverHeap);
            System.out.printf("threads with one client            %d%n", threadsBefore);
            System.out.printf("threads with all                   %d%n", ThisJvm.threads());
            System.out.printf("of one core while idle, %d s       %.2f %%%n", SECONDS, 100 * load);
            long answered = calls();
            System.out.printf("a call of each afterwards          %,d answered%n", answered);
            closeAll();
            if (heap > MAX_HEAP || answered < count - 1) {
                throw new IllegalStateException("expected up to " + MAX_HEAP + " bytes, and all to answer");
            }
        }
    }

    private static long ask(BufferedReader fromServer, PrintWriter toServer) throws IOException {
        toServer.println();
        return Long.parseLong(fromServer.readLine());
    }

    private TelegramClient client(AuthKey key) {
        return TelegramClient.builder(LocalApi.schema())
                .apiId(1)
                .apiHash("any")
                .session(StringSession.of(SessionData.of(address, key)))
                .serverKeys(List.of(Keys.SERVER.publicKey()))
                .perfectForwardSecrecy(false)
                .connectTimeout(Duration.ofMinutes(2))
                .callTimeout(Duration.ofMinutes(2))
                .build();
    }

    private void connect(int from, int to) {
        for (int begin = from; begin < to; begin += AT_A_TIME) {
            List<CompletableFuture<?>> pending = new ArrayList<>();
            for (AuthKey key : keys.subList(begin, Math.min(begin + AT_A_TIME, to))) {
                TelegramClient client = client(key);
                clients.add(client);
                pending.add(client.connectAsync().thenCompose(connected -> client.invokeAsync(new GetNearestDc())));
            }
            pending.forEach(CompletableFuture::join);
        }
    }

    private long calls() {
        List<CompletableFuture<?>> pending = new ArrayList<>();
        for (TelegramClient client : clients) {
            pending.add(client.invokeAsync(new GetNearestDc()));
        }
        pending.forEach(CompletableFuture::join);
        return pending.size();
    }

    private void closeAll() {
        clients.forEach(TelegramClient::close);
        clients.clear();
    }
}
