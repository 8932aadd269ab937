package dev.tl4j.samples.benchmarks.record;

import dev.tl4j.samples.api.PeerUser;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Hashes and comparisons of a thousand small objects, once HotSpot has compiled them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class EqualityBenchmark {
    private static final int COUNT = 1000;

    private final PeerUser[] generated =
            IntStream.range(0, COUNT).mapToObj(PeerUser::new).toArray(PeerUser[]::new);
    private final PeerUser[] generatedToo =
            IntStream.range(0, COUNT).mapToObj(PeerUser::new).toArray(PeerUser[]::new);
    private final PlainPeer[] plain =
            IntStream.range(0, COUNT).mapToObj(PlainPeer::new).toArray(PlainPeer[]::new);
    private final PlainPeer[] plainToo =
            IntStream.range(0, COUNT).mapToObj(PlainPeer::new).toArray(PlainPeer[]::new);

    @Benchmark
    public int hashGenerated() {
        return hash(generated);
    }

    @Benchmark
    public int hashPlain() {
        return hash(plain);
    }

    @Benchmark
    public int compareGenerated() {
        return equal(generated, generatedToo);
    }

    @Benchmark
    public int comparePlain() {
        return equal(plain, plainToo);
    }

    private static int hash(Object[] all) {
        int sum = 0;
        for (Object one : all) {
            sum += one.hashCode();
        }
        return sum;
    }

    private static int equal(Object[] left, Object[] right) {
        int equal = 0;
        for (int i = 0; i < left.length; i++) {
            equal += left[i].equals(right[i]) ? 1 : 0;
        }
        return equal;
    }
}
