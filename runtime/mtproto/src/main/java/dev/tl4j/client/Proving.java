package dev.tl4j.client;

import dev.tl4j.mtproto.Ping;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.Session;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server refused a temporary key, and may have forgotten the permanent one: it is asked something under that. Its answer is a proof
 * that it has the key, its error -404 that it has not.
 */
final class Proving extends LinkState {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private @Nullable Session session;

    Proving(Link link) {
        super(link);
    }

    @Override
    void enter() {
        after(LONGEST_NANOS, () -> lost(new TelegramException("no answer under the permanent key")));
        KeyRing keys = link.dc.keys;
        Session asking = new Session(
                keys.requirePermanent(),
                0,
                keys.clock,
                link.engine.options().random(),
                link.engine.loop().now());
        session = asking;
        asking.connected(link.engine.loop().now());
        Call ping = slot -> new Ping(slot.messageId());
        asking.invoke(ping);
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
        if (asking == null) {
            return;
        }
        List<Event> events = asking.receive(packet, link.engine.loop().now());
        if (events.stream().noneMatch(Event.Dropped.class::isInstance)) {
            link.dc.keys.permanentProven();
            link.proceed();
        } else {
            flush(asking);
        }
    }

    @Override
    void lost(TelegramException reason) {
        if (reason instanceof TransportException refusal && refusal.isKeyUnknown()) {
            link.dc.keyLoss.permanentKeyUnknown(link, reason);
        } else {
            super.lost(reason);
        }
    }

    @Override
    String describe() {
        return ", still finding out whether the server knows the key";
    }
}
