package dev.tl4j.testkit;

import dev.tl4j.frame.TransportError;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.PlainPacket;
import dev.tl4j.session.MessageIds;
import dev.tl4j.testkit.handshake.AwaitReqPq;
import dev.tl4j.testkit.handshake.ExchangeException;
import dev.tl4j.testkit.handshake.KeyAgreed;
import dev.tl4j.testkit.handshake.ServerStep;
import dev.tl4j.tl.Bytes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Runs key exchanges over a connection: packets on the loop, arithmetic off it, one request at a time. */
final class ConnectionExchange {
    private static final System.Logger LOG = System.getLogger(ConnectionExchange.class.getName());
    private static final TransportError BROKEN = new TransportError(-404);
    private static final int MAX_WAITING = 4;

    private final LocalDcCore core;
    private final ClientConnection connection;
    private final MessageIds messageIds = new MessageIds();
    private final Deque<Bytes> waiting = new ArrayDeque<>();
    private ServerStep.@Nullable Awaiting step;
    private boolean busy;

    ConnectionExchange(LocalDcCore core, ClientConnection connection) {
        this.core = core;
        this.connection = connection;
    }

    /** Takes a plain packet. */
    void receive(byte[] packet) {
        try {
            Bytes request = PlainPacket.decode(packet).body();
            if (waiting.size() == MAX_WAITING) {
                fail("expected to be waited for, got " + MAX_WAITING + " more requests", BROKEN);
                return;
            }
            waiting.add(request);
            next();
        } catch (MessageException e) {
            fail(String.valueOf(e.getMessage()), BROKEN);
        }
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        Bytes request = waiting.remove();
        ServerStep.Awaiting current = AwaitReqPq.isBegunBy(request) ? ServerStep.start(core.options.terms()) : step;
        step = null;
        if (current == null) {
            fail("expected req_pq_multi to begin with, got another request", BROKEN);
            return;
        }
        busy = true;
        Instant now = core.now();
        core.executor.execute(() -> compute(current, request, now));
    }

    private void compute(ServerStep.Awaiting current, Bytes request, Instant now) {
        try {
            ServerStep.Answer answer = current.receive(request, now, core.options.random());
            core.loop.execute(() -> advance(answer));
        } catch (ExchangeException e) {
            core.loop.execute(() -> {
                busy = false;
                fail(String.valueOf(e.getMessage()), new TransportError(e.transportError()));
            });
        }
    }

    private void advance(ServerStep.Answer answer) {
        busy = false;
        if (answer.next() instanceof ServerStep.Awaiting awaiting) {
            step = awaiting;
        } else if (answer.next() instanceof KeyAgreed agreed) {
            core.add(agreed);
        }
        long unixNanos = Duration.between(Instant.EPOCH, core.now()).toNanos();
        byte[] packet = PlainPacket.encode(messageIds.next(unixNanos) + 1, new EncodedObject(answer.body()));
        connection.output.send(ByteBuffer.wrap(packet));
        next();
    }

    private void fail(String reason, TransportError error) {
        LOG.log(System.Logger.Level.WARNING, "key exchange: {0}", reason);
        waiting.clear();
        connection.fail(error);
    }
}
