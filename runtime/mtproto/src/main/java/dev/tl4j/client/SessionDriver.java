package dev.tl4j.client;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.Session;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a session over whatever connection there is: gives it packets and time, and its events to the link. Belongs to the loop. */
final class SessionDriver {
    private final Loop loop;
    private final Session session;
    private final Owner owner;
    private final Set<PendingCall> calls = new LinkedHashSet<>();
    final Introduction introduction;
    private boolean online;
    private boolean flushing;
    private Dispatch.@Nullable Cancellable alarm;
    private long alarmAt;

    /** Whose session it is. */
    interface Owner {
        /** A packet is to be sent, and to ask for a quick ack if the transport can. */
        void send(ByteBuffer packet, boolean wantsQuickAck);

        /** Whether more was sent than the network took so far. */
        boolean isCongested();

        /** Something happened; a call in it belongs to the session no more. */
        void on(SessionDriver driver, Event event);
    }

    SessionDriver(Loop loop, Session session, Introduction introduction, Owner owner) {
        this.loop = loop;
        this.session = session;
        this.introduction = introduction;
        this.owner = owner;
    }

    /** {@code auth_key_id} of the packets that are for this session. */
    long keyId() {
        return session.key().id();
    }

    /** How many calls it has. */
    int load() {
        return calls.size();
    }

    /** The calls that it has. */
    List<PendingCall> calls() {
        return List.copyOf(calls);
    }

    boolean isOnline() {
        return online;
    }

    /** There is a connection, or another one. */
    void connected() {
        online = true;
        session.connected(loop.now());
        flushSoon();
    }

    /** There is no connection any more. */
    void disconnected() {
        online = false;
        cancelAlarm();
        session.disconnected().forEach(this::on);
    }

    /** Sends a call, introduced as it needs be, together with others that are started at the same time. */
    void start(PendingCall call) {
        call.wrapper(introduction);
        startAsItIs(call);
    }

    /** Sends a call that must not go inside another. */
    void startAsItIs(PendingCall call) {
        call.session = this;
        calls.add(call);
        session.invoke(call);
        flushSoon();
    }

    /** Forgets a call that nobody waits for any more. */
    void forget(PendingCall call) {
        call.session = null;
        if (calls.remove(call)) {
            session.forget(call);
            flushSoon();
        }
    }

    /** Asks the server to destroy the key. */
    void destroyKey() {
        session.destroyKey();
        flushSoon();
    }

    /** Ends the session. What the server may have done is told as forgotten; the rest is given back, in its order. */
    List<PendingCall> abandon() {
        online = false;
        cancelAlarm();
        List<PendingCall> left = new ArrayList<>();
        for (Call call : session.abandon()) {
            PendingCall pending = (PendingCall) call;
            calls.remove(pending);
            pending.session = null;
            left.add(pending);
        }
        session.takeEvents().forEach(this::on);
        return left;
    }

    /** Takes a packet of this session; false if nothing in it was the server's. */
    boolean onPacket(byte[] packet) {
        List<Event> events = session.receive(packet, loop.now());
        boolean believed = events.isEmpty();
        for (Event event : events) {
            believed |= !(event instanceof Event.Dropped);
            on(event);
        }
        flush();
        return believed;
    }

    /** The server has that packet. */
    void quickAcked(int token) {
        session.quickAcked(token).forEach(this::on);
    }

    /** The network has taken all that was sent. */
    void drained() {
        flushSoon();
    }

    private void flushSoon() {
        if (online && !flushing) {
            flushing = true;
            loop.execute(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        while (online) {
            session.congested(owner.isCongested());
            Optional<EncryptedPacket.Sealed> packet = session.poll(loop.now());
            if (packet.isEmpty()) {
                break;
            }
            owner.send(packet.get().bytes(), session.wantsQuickAck(packet.get()));
        }
        session.takeEvents().forEach(this::on);
        if (online) {
            setAlarm();
        }
    }

    /** An alarm that comes too early only sets itself again, so it need not be moved each time something is sent. */
    private void setAlarm() {
        long wakeUpAt = session.wakeUpAt();
        if (alarm == null || wakeUpAt - alarmAt < 0) {
            cancelAlarm();
            alarmAt = wakeUpAt;
            alarm = loop.at(wakeUpAt, this::onAlarm);
        }
    }

    private void onAlarm() {
        alarm = null;
        flush();
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void on(Event event) {
        if (event instanceof Event.Answered answered) {
            ended(answered.call());
        } else if (event instanceof Event.Refused refused) {
            ended(refused.call());
        } else if (event instanceof Event.Failed failed) {
            ended(failed.call());
        } else if (event instanceof Event.Forgotten forgotten) {
            ended(forgotten.call());
        }
        owner.on(this, event);
    }

    private void ended(Call call) {
        PendingCall pending = (PendingCall) call;
        calls.remove(pending);
        pending.session = null;
    }
}
