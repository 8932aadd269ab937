package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.Link;
import dev.tl4j.session.Moment;
import dev.tl4j.session.ServerClock;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A client's state, which belongs to the loop: a connection, and what its packets go to. */
final class ClientCore {
    private final ClientOptions options;
    private final EventLoop loop;
    private @Nullable Attempt attempt;
    private @Nullable PacketStream stream;
    private @Nullable PacketHandler handler;
    private @Nullable SessionDriver session;
    private @Nullable CompletableFuture<Void> connecting;
    private EventLoop.@Nullable Timer connectTimer;
    private TelegramException absence = new TelegramException("not connected: call connect() first");

    ClientCore(ClientOptions options, EventLoop loop) {
        this.options = options;
        this.loop = loop;
    }

    /** Connects to where the session is at home. */
    void connect(
            Optional<SessionData> stored,
            DcAddress address,
            InetSocketAddress peer,
            Link link,
            CompletableFuture<Void> done) {
        if (connecting != null || session != null) {
            done.completeExceptionally(
                    new TelegramException("connect: expected it to be called once, got a second call"));
            return;
        }
        connecting = done;
        long deadline = System.nanoTime() + options.connectTimeout().toNanos();
        connectTimer = loop.at(
                deadline,
                () -> lost(new TelegramException("connecting to data center " + address.dcId() + " took longer than "
                        + options.connectTimeout().toMillis() + " ms")));
        attempt = new Attempt(stored, address);
        try {
            stream = new PacketStream(loop, options.executor(), peer, link, attempt);
        } catch (IOException e) {
            lost(new TelegramException("cannot connect to " + link.peer() + ": " + e.getMessage(), e));
        }
    }

    /** Sends a call, or fails it if there is no connection. */
    void start(PendingCall<?> call) {
        if (session != null) {
            session.start(call);
        } else {
            call.fail(new TelegramException(call + ": " + absence.getMessage(), absence));
        }
    }

    void cancel(PendingCall<?> call) {
        if (session != null) {
            session.cancel(call);
        }
    }

    /** Ends everything. */
    void close() {
        lost(new TelegramException("the client is closed"));
    }

    private void lost(TelegramException reason) {
        absence = reason;
        if (connectTimer != null) {
            connectTimer.cancel();
        }
        if (stream != null) {
            stream.close();
        }
        SessionDriver ended = session;
        CompletableFuture<Void> unconnected = connecting;
        connectTimer = null;
        attempt = null;
        stream = null;
        handler = null;
        session = null;
        connecting = null;
        if (ended != null) {
            ended.end(reason);
        }
        if (unconnected != null) {
            unconnected.completeExceptionally(reason);
        }
    }

    private void send(ByteBuffer packet) {
        if (stream != null) {
            stream.send(packet);
        }
    }

    private void startSession(AuthKey key, long salt, ServerClock clock) {
        SessionDriver driver = new SessionDriver(
                options,
                loop,
                key,
                salt,
                clock,
                this::send,
                () -> lost(new TelegramException("connection lost: the server does not answer pings")));
        handler = driver;
        session = driver;
        if (connectTimer != null) {
            connectTimer.cancel();
        }
        CompletableFuture<Void> done = connecting;
        connecting = null;
        if (done != null) {
            done.complete(null);
        }
    }

    /** What happens on one connection; what a former one has to say is nobody's concern any more. */
    private final class Attempt implements PacketStream.Listener, KeyExchangeDriver.Outcome {
        private final Optional<SessionData> stored;
        private final DcAddress address;

        Attempt(Optional<SessionData> stored, DcAddress address) {
            this.stored = stored;
            this.address = address;
        }

        @Override
        public void connected() {
            if (stored.isPresent()) {
                startSession(stored.get().home().authKey(), 0, new ServerClock());
            } else {
                KeyExchangeDriver exchange = new KeyExchangeDriver(options, loop, this);
                handler = exchange;
                exchange.start(address.dcId());
            }
        }

        @Override
        public void packet(byte[] packet) {
            if (handler != null) {
                handler.onPacket(packet);
            }
        }

        @Override
        public void send(byte[] packet) {
            ClientCore.this.send(ByteBuffer.wrap(packet));
        }

        @Override
        public void agreed(Agreed agreed, Moment receivedAt) {
            ServerClock clock = new ServerClock();
            clock.learnFromSeconds(agreed.serverTime(), receivedAt);
            // A store may write to a disk, which the loop must not wait for.
            options.executor().execute(() -> keep(agreed, clock));
        }

        private void keep(Agreed agreed, ServerClock clock) {
            try {
                options.store().save(SessionData.of(address, agreed.key()));
                loop.execute(() -> ifCurrent(() -> startSession(agreed.key(), agreed.serverSalt(), clock)));
            } catch (RuntimeException e) {
                TelegramException reason = new TelegramException("the session cannot be kept: " + e.getMessage(), e);
                loop.execute(() -> ifCurrent(() -> ClientCore.this.lost(reason)));
            }
        }

        @Override
        public void exchangeFailed(RuntimeException reason) {
            ifCurrent(() -> ClientCore.this.lost(new TelegramException(
                    "key exchange with data center " + address.dcId() + " failed: " + reason.getMessage(), reason)));
        }

        @Override
        public void lost(TelegramException reason) {
            ifCurrent(() -> ClientCore.this.lost(reason));
        }

        private void ifCurrent(Runnable task) {
            if (attempt == this) {
                task.run();
            }
        }
    }
}
