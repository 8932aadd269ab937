package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.net.EventLoop;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.ServerClock;
import dev.tl4j.session.Session;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.TlMethod;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a session over a connection: gives it packets and time, and its events to whom they concern. Lives on the loop. */
final class SessionDriver implements PacketHandler {
    private static final System.Logger LOG = System.getLogger(SessionDriver.class.getName());
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ClientOptions options;
    private final EventLoop loop;
    private final Consumer<ByteBuffer> sink;
    private final Runnable onUnresponsive;
    private final Session session;
    private final Set<PendingCall<?>> calls = new LinkedHashSet<>();
    private boolean flushing;
    private boolean initialised;
    private boolean ended;
    private EventLoop.@Nullable Timer alarm;
    private long alarmAt;
    private EventLoop.@Nullable Timer sweep;

    /**
     * @param sink sends packets
     * @param onUnresponsive hears when nobody answers pings
     */
    SessionDriver(
            ClientOptions options,
            EventLoop loop,
            AuthKey key,
            long salt,
            ServerClock clock,
            Consumer<ByteBuffer> sink,
            Runnable onUnresponsive) {
        this.options = options;
        this.loop = loop;
        this.sink = sink;
        this.onUnresponsive = onUnresponsive;
        session = new Session(key, salt, clock, options.random(), Clocks.now());
        session.connected(Clocks.now());
        setAlarm();
    }

    /** Sends a call, together with others that are started at the same time. */
    void start(PendingCall<?> call) {
        call.wrapper = this::wrap;
        call.deadlineNanos = System.nanoTime() + options.callTimeout().toNanos();
        calls.add(call);
        session.invoke(call);
        if (sweep == null) {
            sweep = loop.at(System.nanoTime() + SWEEP_NANOS, this::sweep);
        }
        if (!flushing) {
            flushing = true;
            loop.execute(this::flush);
        }
    }

    /** Forgets a call that nobody waits for any more. */
    void cancel(PendingCall<?> call) {
        if (calls.remove(call)) {
            session.forget(call);
        }
    }

    /** Ends the session's work; its calls fail. */
    void end(TelegramException reason) {
        ended = true;
        cancel(alarm);
        cancel(sweep);
        List<PendingCall<?>> failed = List.copyOf(calls);
        calls.clear();
        failed.forEach(call -> call.fail(reason));
    }

    private static void cancel(EventLoop.@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Puts a call into {@code invokeWithLayer} and {@code initConnection}, until the server has answered one that was. */
    private <R> TlMethod<R> wrap(TlMethod<R> method) {
        if (initialised) {
            return method;
        }
        Binding binding = options.schema().binding();
        TlMethod<R> initConnection = binding.initConnection(options.info(), method);
        if (initConnection == null) {
            return method;
        }
        TlMethod<R> withLayer = binding.invokeWithLayer(options.schema().layer(), initConnection);
        return withLayer == null ? method : withLayer;
    }

    @Override
    public void onPacket(byte[] packet) {
        session.receive(packet, Clocks.now()).forEach(this::on);
        flush();
    }

    private void flush() {
        flushing = false;
        if (ended) {
            return;
        }
        Optional<EncryptedPacket.Sealed> packet = session.poll(Clocks.now());
        while (packet.isPresent()) {
            sink.accept(packet.get().bytes());
            packet = session.poll(Clocks.now());
        }
        session.takeEvents().forEach(this::on);
        setAlarm();
    }

    /** An alarm that comes too early only sets itself again, so it need not be moved each time something is sent. */
    private void setAlarm() {
        long wakeUpAt = session.wakeUpAt();
        if (alarm == null || wakeUpAt - alarmAt < 0) {
            cancel(alarm);
            alarmAt = wakeUpAt;
            alarm = loop.at(wakeUpAt, this::onAlarm);
        }
    }

    private void onAlarm() {
        alarm = null;
        flush();
    }

    private void on(Event event) {
        if (event instanceof Event.Answered answered) {
            initialised = true;
            PendingCall<?> call = finish(answered.call());
            call.answer.complete(answered.result());
        } else if (event instanceof Event.Refused refused) {
            PendingCall<?> call = finish(refused.call());
            call.fail(new RpcException(refused.code(), refused.message(), call.method()));
        } else if (event instanceof Event.Failed failed) {
            PendingCall<?> call = finish(failed.call());
            call.fail(new TelegramException(call + ": " + failed.reason().getMessage(), failed.reason()));
        } else if (event instanceof Event.Forgotten forgotten) {
            PendingCall<?> call = finish(forgotten.call());
            call.fail(new TelegramException(call + ": the server took the call and forgot it; it may be done or not"));
        } else if (event instanceof Event.Dropped dropped) {
            LOG.log(System.Logger.Level.WARNING, "dropped: {0}", dropped.reason());
        } else if (event instanceof Event.Unresponsive) {
            onUnresponsive.run();
        } else if (event instanceof Event.Update update) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "an update of {0} bytes",
                    update.body().size());
        }
    }

    private PendingCall<?> finish(Call call) {
        PendingCall<?> pending = (PendingCall<?>) call;
        calls.remove(pending);
        return pending;
    }

    /** Calls have one timeout, so the oldest are the first to have waited too long. */
    private void sweep() {
        long now = System.nanoTime();
        for (Iterator<PendingCall<?>> all = calls.iterator(); all.hasNext(); ) {
            PendingCall<?> call = all.next();
            if (call.deadlineNanos - now > 0) {
                break;
            }
            all.remove();
            session.forget(call);
            call.fail(new TelegramException(
                    call + ": no answer within " + options.callTimeout().toMillis() + " ms"));
        }
        sweep = calls.isEmpty() ? null : loop.at(now + SWEEP_NANOS, this::sweep);
    }
}
