package dev.tl4j.testkit;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.DestroySessionNone;
import dev.tl4j.mtproto.DestroySessionOk;
import dev.tl4j.net.EventLoop;
import dev.tl4j.testkit.fault.FaultEvent;
import dev.tl4j.testkit.fault.PacketFault;
import dev.tl4j.testkit.fault.ReceivedFault;
import dev.tl4j.testkit.session.ServerEvent;
import dev.tl4j.testkit.session.ServerSession;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a client's session over whatever connection the client has at the moment. Lives on the loop. */
final class ClientSession {
    private static final System.Logger LOG = System.getLogger(ClientSession.class.getName());

    final KnownKey key;
    final ServerSession session;
    final LocalDcCore core;
    private final CallRunner calls;
    private @Nullable ClientConnection connection;
    private EventLoop.@Nullable Timer alarm;
    boolean wantsUpdates = true;

    ClientSession(LocalDcCore core, KnownKey key, ServerSession session) {
        this.core = core;
        this.key = key;
        this.session = session;
        calls = new CallRunner(core, this);
    }

    /** Takes an opened packet of this session. */
    void receive(EncryptedPacket packet, ClientConnection from) {
        attach(from);
        Optional<ReceivedFault> fault = core.faults.received(from.event(key.key.id()));
        if (fault.isEmpty()) {
            session.receive(packet, core.now()).forEach(this::on);
        } else if (fault.get().complaint() != null) {
            session.refuse(packet, fault.get().complaint(), core.now()).forEach(this::on);
        }
        flush();
    }

    /** What faults of a call of this method are asked about. */
    FaultEvent event(int method) {
        int number = connection == null ? 0 : connection.number;
        return new FaultEvent(number, key.key.id(), method);
    }

    private void attach(ClientConnection from) {
        if (connection == from) {
            return;
        }
        if (connection != null) {
            connection.sessions.remove(this);
        }
        connection = from;
        from.sessions.add(this);
        session.reconnected();
    }

    /** The connection is gone; another may come. */
    void detach() {
        connection = null;
        cancelAlarm();
    }

    private void on(ServerEvent event) {
        if (event instanceof ServerEvent.Requested requested) {
            calls.run(requested.messageId(), requested.body());
        } else if (event instanceof ServerEvent.DisconnectAfter delay && connection != null) {
            connection.closeAfter(delay.seconds());
        } else if (event instanceof ServerEvent.DestroySessionRequested destroy) {
            destroySession(destroy);
        } else if (event instanceof ServerEvent.DestroyAuthKeyRequested destroy) {
            session.reply(destroy.messageId(), new DestroyAuthKeyOk(), core.now());
            flush();
            core.forget(key);
        } else if (event instanceof ServerEvent.Complained complaint) {
            core.complaints.merge(complaint.wrong(), 1, Integer::sum);
        } else if (event instanceof ServerEvent.Ignored ignored) {
            LOG.log(System.Logger.Level.DEBUG, "ignored: {0}", ignored.reason());
        }
    }

    private void destroySession(ServerEvent.DestroySessionRequested destroy) {
        boolean isOther = destroy.sessionId() != session.id();
        ClientSession destroyed = isOther ? key.sessions.remove(destroy.sessionId()) : null;
        if (destroyed != null) {
            destroyed.end();
            session.reply(destroy.messageId(), new DestroySessionOk(destroy.sessionId()), core.now());
        } else {
            session.reply(destroy.messageId(), new DestroySessionNone(destroy.sessionId()), core.now());
        }
    }

    /** The session is over, whatever still runs in it. */
    void end() {
        if (connection != null) {
            connection.sessions.remove(this);
        }
        detach();
    }

    void answer(long messageId, Bytes result) {
        session.answer(messageId, result, core.now());
        flush();
    }

    void refuse(long messageId, RpcErrorException error) {
        session.refuse(messageId, error.code(), error.error(), core.now());
        flush();
    }

    /** Answers a call that was answered before, in one more message. */
    void answerAgain(long messageId, Bytes result) {
        TlWriter again = new TlWriter();
        RpcResult.writeHeader(again, messageId);
        int at = again.skip(result.size());
        result.copyTo(again.array(), at);
        session.push(Bytes.wrap(again.toByteArray()), core.now());
        flush();
    }

    /** Sends an update, if the client is there and wants it. */
    void push(Bytes update) {
        if (connection != null && wantsUpdates) {
            session.push(update, core.now());
            flush();
        }
    }

    private void flush() {
        ClientConnection to = connection;
        if (to == null) {
            return;
        }
        while (session.hasPacket(core.now())) {
            PacketFault fault = core.faults.packet(to.event(key.key.id()));
            session.poll(core.cipher, core.now(), fault::seal)
                    .ifPresent(packet -> fault.deliver(packet.bytes(), to.output));
        }
        setAlarm();
    }

    /** An alarm that comes too early only sets itself again. */
    private void setAlarm() {
        Optional<Instant> wakeUpAt = session.wakeUpAt();
        if (wakeUpAt.isEmpty()) {
            cancelAlarm();
        } else if (alarm == null) {
            Duration delay = Duration.between(core.now(), wakeUpAt.get());
            alarm = core.after(delay, () -> {
                alarm = null;
                flush();
            });
        }
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    /** Who calls in this session. */
    Caller caller() {
        return key.caller(session.id());
    }
}
