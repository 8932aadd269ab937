package dev.tl4j.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All calls that have not ended. Each ends exactly once: with its answer, its error, its deadline, its cancellation or the client's
 * close; then its link forgets it. Belongs to the loop.
 */
final class Calls {
    /** Deadlines are kept in steps of this length, so that a call costs no timer of its own; it may wait a step longer. */
    static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Loop loop;
    private final SafeListener listener;

    /** The clock's zero is arbitrary, and steps must not overflow where it does. */
    private final long origin;

    private final TreeMap<Long, Set<PendingCall>> byDeadline = new TreeMap<>();
    private Dispatch.@Nullable Cancellable alarm;
    private long alarmStep;

    Calls(Loop loop, SafeListener listener) {
        this.loop = loop;
        this.listener = listener;
        origin = loop.now().nanos();
    }

    /** Takes note of a call that begins. */
    void add(PendingCall call) {
        long step = step(call);
        byDeadline.computeIfAbsent(step, unused -> new HashSet<>()).add(call);
        if (alarm == null || step < alarmStep) {
            setAlarm(step);
        }
        CompletableFuture<?> unused = call.answer.whenComplete((answer, failure) -> ended(call, step, failure));
    }

    private long step(PendingCall call) {
        return Math.floorDiv(call.request.deadlineNanos() - origin, STEP_NANOS) + 1;
    }

    private void ended(PendingCall call, long step, @Nullable Throwable failure) {
        Set<PendingCall> same = byDeadline.get(step);
        if (same != null && same.remove(call) && same.isEmpty()) {
            byDeadline.remove(step);
        }
        if (call.link != null) {
            call.link.forget(call);
        }
        Duration took = Duration.ofNanos(loop.now().nanos() - call.startedNanos);
        if (failure == null) {
            listener.answered(call.method(), took);
        } else {
            listener.failed(call.method(), failure, took);
        }
    }

    /** Ends all of them. */
    void failAll(TelegramException reason) {
        all().forEach(call -> call.fail(reason));
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private List<PendingCall> all() {
        List<PendingCall> all = new ArrayList<>();
        byDeadline.values().forEach(all::addAll);
        return all;
    }

    private void setAlarm(long step) {
        if (alarm != null) {
            alarm.cancel();
        }
        alarmStep = step;
        alarm = loop.at(origin + step * STEP_NANOS, this::onAlarm);
    }

    /** Ends what is due. An alarm for calls that were answered in time only looks for the next ones. */
    private void onAlarm() {
        alarm = null;
        long now = Math.floorDiv(loop.now().nanos() - origin, STEP_NANOS);
        List<PendingCall> due = new ArrayList<>();
        byDeadline.headMap(now, true).values().forEach(due::addAll);
        due.forEach(this::expire);
        if (alarm == null && !byDeadline.isEmpty()) {
            setAlarm(byDeadline.firstKey());
        }
    }

    private void expire(PendingCall call) {
        long millis = Math.round((call.request.deadlineNanos() - call.startedNanos) / 1e6);
        String offline = call.link == null ? "" : call.link.describe();
        call.fail(new TelegramException(call + ": no answer within " + millis + " ms" + offline));
    }
}
