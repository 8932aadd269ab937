package dev.tl4j.client;

import dev.tl4j.session.Event;
import dev.tl4j.session.Session;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** After a log-out the server is asked to destroy the permanent key; nothing depends on its answer. */
final class Destroying extends LinkState {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Runnable done;
    private @Nullable Session session;

    Destroying(Link link, Runnable done) {
        super(link);
        this.done = done;
    }

    @Override
    void enter() {
        link.traffic.hold();
        after(LONGEST_NANOS, link::rest);
        KeyRing keys = link.dc.keys;
        Session asking = new Session(
                keys.requirePermanent(),
                0,
                keys.clock,
                link.engine.options().random(),
                link.engine.loop().now());
        session = asking;
        asking.connected(link.engine.loop().now());
        asking.destroyKey();
        flush(asking);
    }

    private void flush(Session asking) {
        asking.poll(link.engine.loop().now()).ifPresent(packet -> {
            link.send(packet.bytes());
            flush(asking);
        });
    }

    @Override
    void packet(byte[] packet) {
        Session asking = session;
        if (asking == null || KeyId.of(packet) != asking.key().id()) {
            return;
        }
        List<Event> events = asking.receive(packet, link.engine.loop().now());
        if (events.stream().anyMatch(Event.KeyDestroyed.class::isInstance)) {
            link.rest();
        } else {
            flush(asking);
        }
    }

    @Override
    void lost(TelegramException reason) {
        link.rest();
    }

    @Override
    void leave() {
        super.leave();
        done.run();
    }

    @Override
    String describe() {
        return ", the key is being destroyed";
    }
}
