package dev.tl4j.samples.benchmarks;

import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.samples.api.messages.MessagesSlice;
import dev.tl4j.samples.benchmarks.flat.FlatSlice;
import dev.tl4j.tl.TlObject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of history, read and written by generated code and by the {@linkplain FlatSlice yardstick}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CodecBenchmark {
    private byte[] bytes = {};
    private MessagesSlice slice = MessageHistory.slice();

    /** Lists and byte strings are as they come from the wire, as in an answer that is read and kept. */
    @Setup(Level.Trial)
    public void encode() {
        bytes = slice.encode();
        slice = (MessagesSlice) TelegramApi.schema().decode(bytes);
    }

    @Benchmark
    public TlObject decodeGenerated() {
        return TelegramApi.schema().decode(bytes);
    }

    @Benchmark
    public TlObject decodeByHand() {
        return FlatSlice.read(bytes);
    }

    @Benchmark
    public byte[] encodeGenerated() {
        return slice.encode();
    }

    @Benchmark
    public byte[] encodeByHand() {
        return FlatSlice.write(slice);
    }
}
