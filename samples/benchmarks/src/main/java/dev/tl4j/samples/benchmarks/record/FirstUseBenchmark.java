package dev.tl4j.samples.benchmarks.record;

import dev.tl4j.samples.api.PeerChat;
import dev.tl4j.samples.api.PeerUser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first hash, comparison and text of two classes in a JVM, each time in a new one. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstUseBenchmark {
    private record PlainUser(long userId) {}

    private record PlainChat(long chatId) {}

    @Benchmark
    public int generated() {
        return first(new PeerUser(1), new PeerUser(1)) + first(new PeerChat(1), new PeerChat(1));
    }

    @Benchmark
    public int plain() {
        return first(new PlainUser(1), new PlainUser(1)) + first(new PlainChat(1), new PlainChat(1));
    }

    private static int first(Object one, Object same) {
        return one.hashCode() + (one.equals(same) ? 1 : 0) + one.toString().length();
    }
}
