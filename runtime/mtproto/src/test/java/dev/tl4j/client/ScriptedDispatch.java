package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A network that does what a test says, with a clock that only the test moves. */
final class ScriptedDispatch implements Dispatch {
    /** The calls that were sent, in their order. */
    final List<CallRequest> sent = new ArrayList<>();

    /** Where home was moved to. */
    final List<Integer> moves = new ArrayList<>();

    private final Deque<CompletableFuture<Bytes>> underWay = new ArrayDeque<>();
    private final List<Task> timers = new ArrayList<>();
    private long nanos = 1_000;
    private boolean failsToMove;

    private record Task(long at, Runnable task) {}

    @Override
    public CompletableFuture<Bytes> send(CallRequest request) {
        sent.add(request);
        CompletableFuture<Bytes> outcome = new CompletableFuture<>();
        underWay.add(outcome);
        return outcome;
    }

    @Override
    public CompletableFuture<Void> moveHome(int dcId) {
        moves.add(dcId);
        return failsToMove
                ? CompletableFuture.failedFuture(new TelegramException("no connection to " + dcId))
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Cancellable at(long time, Runnable task) {
        Task timer = new Task(time, task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public void run(Runnable task) {
        task.run();
    }

    void failToMove() {
        failsToMove = true;
    }

    /** Answers the oldest call that has no answer. */
    void answer(Bytes answer) {
        underWay.remove().complete(answer);
    }

    /** Answers the oldest call with an error. */
    void refuse(int code, String message) {
        underWay.remove()
                .completeExceptionally(new RpcException(
                        code, message, sent.get(sent.size() - 1).method()));
    }

    /** Fails the oldest call. */
    void fail(RuntimeException reason) {
        underWay.remove().completeExceptionally(reason);
    }

    /** The oldest call's future, as the client gave it away. */
    CompletableFuture<Bytes> oldest() {
        return underWay.element();
    }

    boolean hasTimers() {
        return !timers.isEmpty();
    }

    /** Lets time pass, and what waits for it happen. */
    void pass(Duration duration) {
        nanos += duration.toNanos();
        List<Task> due = timers.stream()
                .filter(timer -> timer.at() <= nanos)
                .sorted(Comparator.comparingLong(Task::at))
                .toList();
        timers.removeAll(due);
        due.forEach(timer -> timer.task().run());
    }
}
