package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.frame.Framing;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.net.Route;
import dev.tl4j.net.Transport;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StringSession;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.updates.UpdateFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A client whose time, network and key exchanges a test has in its hands. */
final class Rig {
    static final DcAddress HOME = new DcAddress(2, "127.0.0.2", 443);
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    static final Duration KEY_LIFE = Duration.ofHours(10);
    static final Bytes ANSWER = Bytes.fromHex("07000000");

    final ScriptedLoop loop = new ScriptedLoop();
    final ScriptedNetwork network = new ScriptedNetwork(loop);
    final ScriptedExchanges exchanges = new ScriptedExchanges(loop);
    final ScriptedServer server = new ScriptedServer(loop);
    final StringSession store = StringSession.parse("");
    final List<String> told = new ArrayList<>();
    final ScriptedApi api;
    final ClientCore core;
    private final UpdateFeed updates;

    /**
     * @param forwardSecret whether calls go under temporary keys
     */
    Rig(boolean forwardSecret) {
        api = new ScriptedApi(forwardSecret);
        updates = new UpdateFeed(api, Runnable::run, 16);
        SafeListener listener = new SafeListener(new Noting());
        Engine engine = new Engine(options(), loop, network, exchanges, new Calls(loop, listener), listener);
        core = new ClientCore(engine, updates);
    }

    private ClientOptions options() {
        return new ClientOptions(
                api,
                new ConnectionInfo(1, "", "", "", "", "", ""),
                store,
                HOME,
                null,
                false,
                List.of(),
                new Route(Transport.tcp(Framing.INTERMEDIATE), null),
                CONNECT_TIMEOUT,
                Duration.ofSeconds(60),
                loop,
                new Random(1)::nextBytes,
                true,
                KEY_LIFE,
                3,
                List.of(),
                ClientListener.NONE,
                16);
    }

    /** Begins to connect. */
    CompletableFuture<Void> connect() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        core.connect(store.load(), done);
        loop.settle();
        return done;
    }

    /** Connects with a key that was kept. */
    static Rig connected() {
        Rig rig = new Rig(false);
        rig.store.save(SessionData.of(HOME, rig.server.key(1)));
        CompletableFuture<Void> done = rig.connect();
        rig.network.last().connect();
        assertThat(done).isCompleted();
        return rig;
    }

    /** Makes a call. */
    CompletableFuture<Bytes> call(long number) {
        return call(number, Destination.HOME, Duration.ofSeconds(60));
    }

    CompletableFuture<Bytes> call(long number, Destination to, Duration timeout) {
        return send(new CallRequest(ScriptedApi.ask(number), to, null, deadline(timeout)));
    }

    CompletableFuture<Bytes> callWithQuickAck(long number, Runnable heard) {
        return send(new CallRequest(
                ScriptedApi.ask(number), Destination.HOME, null, deadline(Duration.ofSeconds(60)), heard));
    }

    CompletableFuture<Bytes> callInOrder(long number, Object order) {
        return send(
                new CallRequest(ScriptedApi.ask(number), Destination.HOME, order, deadline(Duration.ofSeconds(60))));
    }

    private long deadline(Duration timeout) {
        return loop.now().nanos() + timeout.toNanos();
    }

    private CompletableFuture<Bytes> send(CallRequest request) {
        CompletableFuture<Bytes> answer = core.send(request);
        loop.settle();
        return answer;
    }

    /** The calls that the client sent over its last connection since this was asked last. */
    List<ScriptedServer.Received> received() {
        return server.calls(network.last());
    }

    /** The only such call. */
    ScriptedServer.Received receivedOne() {
        List<ScriptedServer.Received> all = received();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Answers all calls that came over the last connection. */
    void answerAll() {
        received().forEach(call -> server.answer(call, ANSWER));
    }

    /** Lets time pass on a connection whose server answers pings. */
    void keepAlive(Duration duration) {
        for (long left = duration.toSeconds(); left > 0; left -= 30) {
            loop.pass(Duration.ofSeconds(Math.min(30, left)));
            server.read(network.last()).stream()
                    .filter(message -> message.id() == PingDelayDisconnect.ID)
                    .toList()
                    .forEach(ping -> server.say(ping, pong(ping)));
        }
    }

    private static Pong pong(ScriptedServer.Received ping) {
        long pingId = ScriptedApi.inside(ping.message().body()).readLong();
        return new Pong(ping.message().messageId(), pingId);
    }

    Optional<SessionData> stored() {
        return store.load();
    }

    /** Writes down what is told. */
    private final class Noting implements ClientListener {
        @Override
        public void answered(TlMethod<?> method, Duration took) {
            told.add("answered");
        }

        @Override
        public void failed(TlMethod<?> method, Throwable reason, Duration took) {
            told.add("failed");
        }

        @Override
        public void retried(TlMethod<?> method, int dcId) {
            told.add("retried");
        }

        @Override
        public void connected(int dcId, DcAddress address) {
            told.add("connected " + dcId);
        }

        @Override
        public void disconnected(int dcId, TelegramException reason) {
            told.add("disconnected " + dcId);
        }

        @Override
        public void reconnected(int dcId, Duration away) {
            told.add("reconnected " + dcId + " after " + away.toMillis() + " ms");
        }

        @Override
        public void needsCatchUp() {
            told.add("needs catch-up");
        }

        @Override
        public void keyLost(int dcId) {
            told.add("key lost " + dcId);
        }

        @Override
        public void unauthorized(int dcId, RpcException error) {
            told.add("unauthorized " + dcId + " " + error.name());
            throw new IllegalStateException("a listener's own fault");
        }
    }
}
