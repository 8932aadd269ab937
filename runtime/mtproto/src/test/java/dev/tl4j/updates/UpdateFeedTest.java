package dev.tl4j.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.updates.UpdateEvent.NeedsCatchUp;
import dev.tl4j.updates.UpdateEvent.Reason;
import dev.tl4j.updates.UpdateEvent.Received;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpdateFeedTest {
    private static final int CAPACITY = 8;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final UpdateFeed feed = new UpdateFeed(MtprotoSchema.schema(), tasks::add, CAPACITY);

    /** A subscriber that asks for as much as it is told to. */
    private static final class Heard implements Flow.Subscriber<UpdateEvent> {
        final List<UpdateEvent> events = new ArrayList<>();
        final List<Throwable> failures = new ArrayList<>();
        final long demand;
        Flow.Subscription subscription;
        boolean completed;

        Heard(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (demand > 0) {
                given.request(demand);
            }
        }

        @Override
        public void onNext(UpdateEvent event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }

    private Heard subscribe(long demand) {
        Heard heard = new Heard(demand);
        feed.subscribe(heard);
        runTasks();
        return heard;
    }

    private void runTasks() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static TlObject update(long number) {
        return new Pong(number, number);
    }

    private void receive(long from, long to) {
        LongStream.range(from, to)
                .forEach(i -> feed.received(Bytes.wrap(update(i).encode())));
    }

    private static List<UpdateEvent> received(long from, long to) {
        return LongStream.range(from, to)
                .<UpdateEvent>mapToObj(i -> new Received(update(i)))
                .toList();
    }

    private static NeedsCatchUp gap(Reason reason) {
        return new NeedsCatchUp(reason, null);
    }

    @Test
    void updatesComeInOrderOnTheExecutor() {
        Heard heard = subscribe(Long.MAX_VALUE);
        receive(0, 5);
        assertThat(heard.events).isEmpty();
        runTasks();
        assertThat(heard.events).isEqualTo(received(0, 5));
    }

    @Test
    void newsOfALossStandAtItsPlace() {
        Heard heard = subscribe(Long.MAX_VALUE);
        receive(0, 2);
        feed.needsCatchUp(Reason.NEW_SESSION);
        receive(2, 3);
        runTasks();
        assertThat(heard.events)
                .containsExactly(
                        new Received(update(0)),
                        new Received(update(1)),
                        gap(Reason.NEW_SESSION),
                        new Received(update(2)));
    }

    @Test
    void aSlowSubscriberIsToldWhereItLostSomething() {
        Heard heard = subscribe(Long.MAX_VALUE);
        receive(0, 100);
        runTasks();
        assertThat(heard.events.subList(0, CAPACITY - 1)).isEqualTo(received(0, CAPACITY - 1));
        assertThat(heard.events.subList(CAPACITY - 1, heard.events.size()))
                .containsExactly(gap(Reason.SLOW_SUBSCRIBER));
        receive(100, 103);
        runTasks();
        assertThat(heard.events.subList(CAPACITY, heard.events.size())).isEqualTo(received(100, 103));
    }

    @Test
    void aSubscriberThatAsksForNothingHearsNothingAndLosesNoMoreThanItMust() {
        Heard heard = subscribe(0);
        receive(0, 50);
        runTasks();
        assertThat(heard.events).isEmpty();
        heard.subscription.request(3);
        runTasks();
        assertThat(heard.events).isEqualTo(received(0, 3));
        receive(50, 60);
        heard.subscription.request(Long.MAX_VALUE);
        runTasks();
        assertThat(heard.events.subList(3, heard.events.size()))
                .isEqualTo(Stream.concat(received(3, CAPACITY - 1).stream(), Stream.of(gap(Reason.SLOW_SUBSCRIBER)))
                        .toList());
    }

    @Test
    void aSlowSubscriberHarmsNoOther() {
        Heard slow = subscribe(0);
        Heard quick = subscribe(Long.MAX_VALUE);
        for (int i = 0; i < 50; i++) {
            receive(i, i + 1);
            runTasks();
        }
        assertThat(quick.events).isEqualTo(received(0, 50));
        assertThat(slow.events).isEmpty();
    }

    @Test
    void whatTheSchemaDoesNotKnowIsALoss() {
        Heard heard = subscribe(Long.MAX_VALUE);
        feed.received(Bytes.wrap(new byte[] {1, 2, 3, 4}));
        receive(0, 1);
        runTasks();
        assertThat(heard.events).hasSize(2);
        assertThat(heard.events.get(0)).isInstanceOfSatisfying(NeedsCatchUp.class, gap -> {
            assertThat(gap.reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(gap.cause()).hasMessageContaining("#04030201");
        });
        assertThat(heard.events.get(1)).isEqualTo(new Received(update(0)));
    }

    @Test
    void twoSubscribersShareOneObject() {
        Heard one = subscribe(Long.MAX_VALUE);
        Heard two = subscribe(Long.MAX_VALUE);
        receive(0, 1);
        runTasks();
        assertThat(((Received) one.events.get(0)).update()).isSameAs(((Received) two.events.get(0)).update());
    }

    @Test
    void whoSubscribesLaterHearsWhatComesLater() {
        receive(0, 3);
        Heard heard = subscribe(Long.MAX_VALUE);
        receive(3, 5);
        runTasks();
        assertThat(heard.events).isEqualTo(received(3, 5));
    }

    @Test
    void whoCancelsHearsNothingMore() {
        Heard heard = subscribe(Long.MAX_VALUE);
        receive(0, 1);
        runTasks();
        heard.subscription.cancel();
        receive(1, 3);
        runTasks();
        assertThat(heard.events).isEqualTo(received(0, 1));
    }

    @Test
    void theEndComesAfterWhatIsInTheBuffer() {
        Heard heard = subscribe(Long.MAX_VALUE);
        receive(0, 2);
        feed.end();
        runTasks();
        assertThat(heard.events).isEqualTo(received(0, 2));
        assertThat(heard.completed).isTrue();
    }

    @Test
    void whoSubscribesAfterTheEndHearsJustThat() {
        feed.end();
        assertThat(subscribe(1).completed).isTrue();
    }

    @Test
    void listenersHearUpdatesAndGaps() {
        List<Object> heard = new ArrayList<>();
        Updates.Listening listening = feed.listen(new UpdateListener() {
            @Override
            public void onUpdate(TlObject update) {
                heard.add(update);
            }

            @Override
            public void onCatchUp(NeedsCatchUp event) {
                heard.add(event.reason());
            }
        });
        runTasks();
        receive(0, 1);
        feed.needsCatchUp(Reason.NEW_SESSION);
        runTasks();
        listening.close();
        receive(1, 2);
        runTasks();
        assertThat(heard).containsExactly(update(0), Reason.NEW_SESSION);
    }

    @Test
    void aListenerThatThrowsHearsTheNextUpdate() {
        List<TlObject> heard = new ArrayList<>();
        feed.listen(update -> {
            heard.add(update);
            throw new IllegalStateException("a fault of the listener's");
        });
        runTasks();
        receive(0, 2);
        runTasks();
        assertThat(heard).containsExactly(update(0), update(1));
    }

    @Test
    void listenersMayChooseAType() {
        List<Object> heard = new ArrayList<>();
        feed.listen(Pong.class, heard::add);
        feed.listen(Ping.class, heard::add);
        runTasks();
        receive(0, 1);
        runTasks();
        assertThat(heard).containsExactly(update(0));
    }

    @Test
    void aListenerClosedBeforeItBeginsHearsNothing() {
        List<Object> heard = new ArrayList<>();
        feed.listen(heard::add).close();
        receive(0, 1);
        runTasks();
        assertThat(heard).isEmpty();
    }

    @Test
    void anExecutorThatRefusesEndsTheSubscription() {
        boolean[] refuses = new boolean[1];
        UpdateFeed refused = new UpdateFeed(
                MtprotoSchema.schema(),
                task -> {
                    if (refuses[0]) {
                        throw new RejectedExecutionException("shut down");
                    }
                    tasks.add(task);
                },
                CAPACITY);
        Heard heard = new Heard(Long.MAX_VALUE);
        refused.subscribe(heard);
        runTasks();
        refuses[0] = true;
        refused.received(Bytes.wrap(update(0).encode()));
        refused.received(Bytes.wrap(update(1).encode()));
        assertThat(heard.failures).hasSize(1);
        assertThat(heard.events).isEmpty();
    }

    @Test
    void nothingIsLostUnseenWhenManyThreadsAreAtWork() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        UpdateFeed busy = new UpdateFeed(MtprotoSchema.schema(), threads, 16);
        List<UpdateEvent> heard = new ArrayList<>();
        busy.listen(new UpdateListener() {
            @Override
            public void onUpdate(TlObject update) {
                heard.add(new Received(update));
            }

            @Override
            public void onCatchUp(NeedsCatchUp event) {
                heard.add(event);
            }
        });
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            busy.received(Bytes.wrap(update(i).encode()));
        }
        busy.end();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        long expected = 0;
        for (UpdateEvent event : heard) {
            if (event instanceof Received received) {
                long number = ((Pong) received.update()).pingId();
                assertThat(number).isGreaterThanOrEqualTo(expected);
                if (number > expected) {
                    assertThat(heard.get(heard.indexOf(event) - 1)).isEqualTo(gap(Reason.SLOW_SUBSCRIBER));
                }
                expected = number + 1;
            }
        }
        assertThat(expected == count || heard.get(heard.size() - 1).equals(gap(Reason.SLOW_SUBSCRIBER)))
                .isTrue();
    }

    @Test
    void aBufferHasRoomForAnUpdateAndTheNewsOfALoss() {
        assertThatThrownBy(() -> new UpdateFeed(MtprotoSchema.schema(), tasks::add, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("update buffer: expected at least 2, got 1");
    }
}
