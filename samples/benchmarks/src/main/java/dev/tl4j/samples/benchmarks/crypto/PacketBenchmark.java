package dev.tl4j.samples.benchmarks.crypto;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sealing and opening a small packet, hashes and keys included, beside the {@linkplain BlockwisePacket plain way to do it}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PacketBenchmark {
    private static final int PACKETS = 64;
    private static final Direction DIRECTION = Direction.TO_SERVER;

    /** Bytes of plaintext: salt, session, message and padding. */
    @Param({"256"})
    public int plain = 256;

    private final AuthKey key;
    private final PacketCipher cipher = new PacketCipher();
    private final BlockwisePacket blockwise;
    private byte[] packet = {};
    private byte[][] sealed = {};
    private int next;

    public PacketBenchmark() {
        byte[] bytes = new byte[AuthKey.LENGTH];
        new Random(1).nextBytes(bytes);
        key = AuthKey.of(bytes);
        blockwise = new BlockwisePacket(key);
    }

    /** Many packets, since no two have the same key, and the JDK's AES knows the key of the packet before again. */
    @Setup
    public void seal() {
        packet = new byte[PacketCipher.HEADER + plain];
        sealed = new byte[PACKETS][];
        for (int i = 0; i < PACKETS; i++) {
            packet[PacketCipher.HEADER] = (byte) i;
            cipher.seal(key, DIRECTION, packet, 0, packet.length);
            sealed[i] = packet.clone();
        }
    }

    @Benchmark
    public int sealByUs() {
        return cipher.seal(key, DIRECTION, packet, 0, packet.length);
    }

    @Benchmark
    public byte[] sealBlockwise() throws GeneralSecurityException {
        blockwise.seal(DIRECTION, packet);
        return packet;
    }

    @Benchmark
    public int openByUs() {
        nextPacket();
        return cipher.open(key, DIRECTION, packet, 0, packet.length);
    }

    @Benchmark
    public boolean openBlockwise() throws GeneralSecurityException {
        nextPacket();
        return blockwise.open(DIRECTION, packet);
    }

    private void nextPacket() {
        next = (next + 1) % PACKETS;
        System.arraycopy(sealed[next], 0, packet, 0, packet.length);
    }
}
