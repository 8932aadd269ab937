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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a key exchange over a connection: packets on the loop, arithmetic off it. */
final class KeyExchangeDriver implements PacketHandler {
    private final ClientOptions options;
    private final Loop loop;
    private final KeyExchanges.Outcome outcome;
    private final MessageIds messageIds = new MessageIds();
    private Step.@Nullable Awaiting step;
    private Moment serverTimeReceived;

    private KeyExchangeDriver(ClientOptions options, Loop loop, KeyExchanges.Outcome outcome) {
        this.options = options;
        this.loop = loop;
        this.outcome = outcome;
        serverTimeReceived = loop.now();
    }

    /** Sends the first request. */
    static KeyExchangeDriver begin(
            ClientOptions options, Loop loop, int dcId, OptionalInt expiresIn, KeyExchanges.Outcome outcome) {
        KeyExchangeDriver driver = new KeyExchangeDriver(options, loop, outcome);
        Terms terms = new Terms(options.serverKeys(), options.headerDc(dcId), expiresIn);
        driver.await(KeyExchange.start(terms, options.random()));
        return driver;
    }

    private void await(Step.Awaiting next) {
        step = next;
        long unixNanos = TimeUnit.MILLISECONDS.toNanos(loop.now().unixMillis());
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
            serverTimeReceived = loop.now();
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
