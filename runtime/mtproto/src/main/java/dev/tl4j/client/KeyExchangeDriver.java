package dev.tl4j.client;

import dev.tl4j.handshake.Agreed;
import dev.tl4j.handshake.AwaitDhParams;
import dev.tl4j.handshake.KeyExchange;
import dev.tl4j.handshake.Step;
import dev.tl4j.handshake.Terms;
import dev.tl4j.message.PlainPacket;
import dev.tl4j.session.MessageIds;
import dev.tl4j.session.Moment;
import dev.tl4j.tl.Bytes;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a key exchange over a connection: packets on the loop, arithmetic off it. */
final class KeyExchangeDriver implements PacketHandler {
    private final ClientOptions options;
    private final Executor loop;
    private final Outcome outcome;
    private final MessageIds messageIds = new MessageIds();
    private Step.@Nullable Awaiting step;
    private Moment serverTimeReceived;

    /** Hears how the exchange went, on the loop. */
    interface Outcome {
        /** A plain packet is to be sent. */
        void send(byte[] packet);

        /**
         * The key is agreed on.
         *
         * @param receivedAt when the server told its time
         */
        void agreed(Agreed agreed, Moment receivedAt);

        /** There will be no key. */
        void exchangeFailed(RuntimeException reason);
    }

    KeyExchangeDriver(ClientOptions options, Executor loop, Outcome outcome) {
        this.options = options;
        this.loop = loop;
        this.outcome = outcome;
        serverTimeReceived = Clocks.now();
    }

    /** Sends the first request. */
    void start(int dcId) {
        Terms terms = new Terms(options.serverKeys(), options.headerDc(dcId), OptionalInt.empty());
        await(KeyExchange.start(terms, options.random()));
    }

    private void await(Step.Awaiting next) {
        step = next;
        long unixNanos = TimeUnit.MILLISECONDS.toNanos(Clocks.now().unixMillis());
        outcome.send(PlainPacket.encode(messageIds.next(unixNanos), next.request()));
    }

    @Override
    public void onPacket(byte[] packet) {
        Step.Awaiting current = step;
        if (current == null) {
            outcome.exchangeFailed(new TelegramException("key exchange: expected one answer a request, got another"));
            return;
        }
        step = null;
        if (current instanceof AwaitDhParams) {
            serverTimeReceived = Clocks.now();
        }
        try {
            Bytes answer = PlainPacket.decode(packet).body();
            options.executor().execute(() -> compute(current, answer));
        } catch (RuntimeException e) {
            outcome.exchangeFailed(e);
        }
    }

    private void compute(Step.Awaiting current, Bytes answer) {
        try {
            Step next = current.receive(answer, options.random());
            loop.execute(() -> advance(next));
        } catch (RuntimeException e) {
            loop.execute(() -> outcome.exchangeFailed(e));
        }
    }

    private void advance(Step next) {
        if (next instanceof Step.Awaiting awaiting) {
            await(awaiting);
        } else if (next instanceof Agreed agreed) {
            outcome.agreed(agreed, serverTimeReceived);
        }
    }
}
