package dev.tl4j.client;

import dev.tl4j.handshake.Agreed;
import dev.tl4j.session.Moment;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A key is being agreed on, permanent or temporary. */
final class Agreeing extends LinkState implements KeyExchanges.Outcome {
    static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final OptionalInt expiresIn;
    private @Nullable PacketHandler exchange;

    /**
     * @param expiresIn the life of a temporary key in seconds; empty for a permanent key
     */
    Agreeing(Link link, OptionalInt expiresIn) {
        super(link);
        this.expiresIn = expiresIn;
    }

    @Override
    void enter() {
        after(LONGEST_NANOS, () -> lost(new TelegramException(failure("no answer"))));
        exchange = link.engine.exchanges().begin(link.dc.id, expiresIn, this);
    }

    private String failure(String message) {
        return "key exchange with data center " + link.dc.id + " failed: " + message;
    }

    @Override
    void packet(byte[] packet) {
        if (exchange != null && KeyId.of(packet) == KeyId.PLAIN) {
            exchange.onPacket(packet);
        }
    }

    @Override
    public void send(byte[] packet) {
        if (isCurrent()) {
            link.send(ByteBuffer.wrap(packet));
        }
    }

    @Override
    public void agreed(Agreed agreed, Moment receivedAt) {
        if (!isCurrent()) {
            return;
        }
        if (expiresIn.isPresent()) {
            link.dc.keys.agreedTemporary(agreed, receivedAt);
            link.proceed();
        } else {
            cancelTimer();
            link.dc.keep(agreed, receivedAt, this::kept);
        }
    }

    private void kept(@Nullable RuntimeException failure) {
        if (!isCurrent()) {
            return;
        }
        if (failure == null) {
            link.proceed();
        } else {
            lost(new TelegramException("the session cannot be kept: " + failure.getMessage(), failure));
        }
    }

    @Override
    public void exchangeFailed(RuntimeException reason) {
        if (isCurrent()) {
            link.retry(
                    new TelegramException(failure(String.valueOf(reason.getMessage())), reason),
                    link.backoff.nextAfterRefusal());
        }
    }

    @Override
    String describe() {
        return ", still agreeing on a key";
    }
}
