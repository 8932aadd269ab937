package dev.tl4j.samples.benchmarks.crypto;

import dev.tl4j.crypto.DhParams;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.testkit.handshake.ServerTerms;
import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The client's part of a whole key exchange, beside the two powers modulo a 2048-bit prime that it cannot do without: {@code g^b}, and
 * {@code g_a^b}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class KeyExchangeBenchmark {
    private final RecordedExchange exchange = new RecordedExchange();
    private final BigInteger prime =
            new BigInteger(1, DhParams.ofTelegram(ServerTerms.USUAL_GENERATOR).primeBytes());
    private final BigInteger generator = BigInteger.valueOf(ServerTerms.USUAL_GENERATOR);
    private final BigInteger secret = new BigInteger(2048, new Random(3));
    private final BigInteger peerValue = new BigInteger(2047, new Random(4));

    @Benchmark
    public Agreed wholeExchange() {
        return exchange.replay();
    }

    @Benchmark
    public BigInteger twoPowers() {
        return generator.modPow(secret, prime).add(peerValue.modPow(secret, prime));
    }
}
