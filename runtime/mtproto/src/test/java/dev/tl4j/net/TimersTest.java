package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final Timers timers = new Timers();
    private final List<String> ran = new ArrayList<>();

    @Test
    void tasksRunInTheOrderOfTheirTimesAndThenOfTheirAdding() {
        timers.add(20, () -> ran.add("c"));
        timers.add(10, () -> ran.add("a"));
        timers.add(10, () -> ran.add("b"));
        assertThat(timers.next()).isEqualTo(10);
        run(9);
        assertThat(ran).isEmpty();
        run(20);
        assertThat(ran).containsExactly("a", "b", "c");
        assertThat(timers.next()).isNull();
    }

    @Test
    void theClockMayOverflow() {
        timers.add(Long.MIN_VALUE + 5, () -> ran.add("later"));
        timers.add(Long.MAX_VALUE - 5, () -> ran.add("sooner"));
        run(Long.MAX_VALUE);
        assertThat(ran).containsExactly("sooner");
        run(Long.MIN_VALUE + 5);
        assertThat(ran).containsExactly("sooner", "later");
    }

    @Test
    void aTaskThatAddsItselfForTheSameTimeWaitsForTheNextRound() {
        timers.add(10, new Runnable() {
            @Override
            public void run() {
                ran.add("again");
                timers.add(10, this);
            }
        });
        run(10);
        assertThat(ran).hasSize(1);
        run(10);
        assertThat(ran).hasSize(2);
    }

    @Test
    void aTaskMayCancelAnotherThatIsDue() {
        Timers.Entry[] other = new Timers.Entry[1];
        timers.add(10, () -> other[0].cancel());
        other[0] = timers.add(10, () -> ran.add("cancelled"));
        run(10);
        other[0].cancel();
        assertThat(ran).isEmpty();
        assertThat(timers.size()).isZero();
    }

    /** Ten thousand connections that put off their timeout again and again must not fill the memory. */
    @Test
    void cancelledTasksAreSweptOut() {
        for (int i = 0; i < 100_000; i++) {
            timers.add(1_000_000 + i, () -> ran.add("never")).cancel();
        }
        timers.add(5, () -> ran.add("once"));
        assertThat(timers.size()).isLessThan(200);
        assertThat(timers.next()).isEqualTo(5);
        run(5);
        assertThat(ran).containsExactly("once");
    }

    @Property(tries = 200)
    void exactlyWhatWasNotCancelledRuns(@ForAll long seed) {
        Random random = new Random(seed);
        Timers some = new Timers();
        List<Integer> expected = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        List<Timers.Entry> entries = new ArrayList<>();
        boolean[] cancelled = new boolean[500];
        long[] times = new long[500];
        for (int i = 0; i < 500; i++) {
            int number = i;
            times[i] = random.nextInt(100);
            entries.add(some.add(times[i], () -> done.add(number)));
            int victim = random.nextInt(2 * (i + 1));
            if (victim <= i) {
                entries.get(victim).cancel();
                cancelled[victim] = true;
            }
        }
        for (int time = 0; time < 100; time++) {
            for (int i = 0; i < 500; i++) {
                if (times[i] == time && !cancelled[i]) {
                    expected.add(i);
                }
            }
        }
        for (Runnable task = some.due(99, some.made()); task != null; task = some.due(99, some.made())) {
            task.run();
        }
        assertThat(done).isEqualTo(expected);
        assertThat(some.next()).isNull();
    }

    private void run(long now) {
        long before = timers.made();
        for (Runnable task = timers.due(now, before); task != null; task = timers.due(now, before)) {
            task.run();
        }
    }
}
