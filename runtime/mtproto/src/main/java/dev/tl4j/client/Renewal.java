package dev.tl4j.client;

import dev.tl4j.handshake.Agreed;
import dev.tl4j.session.Moment;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Agrees on the next temporary key before the one in use ends, by the same connection and while calls go on under the old one. An attempt
 * that fails is made again as long as there is time; after that the connection is made anew.
 */
final class Renewal implements KeyExchanges.Outcome {
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Online online;
    private final Link link;
    private Dispatch.@Nullable Cancellable timer;
    private @Nullable PacketHandler exchange;
    private boolean stopped;

    Renewal(Online online) {
        this.online = online;
        link = online.link;
    }

    /** Sets the time, if the key in use is one that ends and this link is the one to see to that. */
    void schedule() {
        if (link.dc.keys.isForwardSecret() && link.isMain()) {
            at(link.dc.keys.renewAt(), this::begin);
        }
    }

    private void at(long nanos, Runnable task) {
        cancelTimer();
        timer = link.engine.loop().at(nanos, () -> {
            timer = null;
            task.run();
        });
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void stop() {
        stopped = true;
        cancelTimer();
        exchange = null;
    }

    private void begin() {
        at(link.engine.nanos() + Agreeing.LONGEST_NANOS, () -> failed("no answer"));
        exchange =
                link.engine.exchanges().begin(link.dc.id, link.engine.options().temporaryKeySeconds(), this);
    }

    /** Takes a plain packet. */
    void packet(byte[] packet) {
        if (exchange != null) {
            exchange.onPacket(packet);
        }
    }

    @Override
    public void send(byte[] packet) {
        if (!stopped) {
            link.send(ByteBuffer.wrap(packet));
        }
    }

    @Override
    public void agreed(Agreed agreed, Moment receivedAt) {
        if (!stopped && exchange != null) {
            exchange = null;
            cancelTimer();
            link.dc.keys.agreedTemporary(agreed, receivedAt);
            online.useNextKey();
        }
    }

    @Override
    public void exchangeFailed(RuntimeException reason) {
        if (!stopped && exchange != null) {
            failed(String.valueOf(reason.getMessage()));
        }
    }

    private void failed(String reason) {
        exchange = null;
        long left = link.dc.keys.usableUntil() - link.engine.nanos();
        if (left > 0) {
            at(link.engine.nanos() + Math.min(AGAIN_NANOS, Math.max(left / 2, SOON_NANOS)), this::begin);
        } else {
            online.lost(new TelegramException("the temporary key ends and there is no other: " + reason));
        }
    }
}
