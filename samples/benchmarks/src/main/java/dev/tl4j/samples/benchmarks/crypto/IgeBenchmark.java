package dev.tl4j.samples.benchmarks.crypto;

import dev.tl4j.crypto.AesIge;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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

/**
 * IGE in place beside the JDK's AES-CBC encryption of as many bytes. That is the limit of encryption, since each block waits for the one
 * before it, and the yardstick of decryption too, though the JDK decrypts CBC faster: in CBC those blocks do not wait for each other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class IgeBenchmark {
    private static final int CALLS_BEFORE = 50_000;

    /** Bytes of the message. */
    @Param({"65536", "524288", "1048576"})
    public int size = 65_536;

    private final AesIge ige = new AesIge();
    private final byte[] key = new byte[32];
    private final byte[] iv = new byte[32];
    private final Cipher cbc;
    private byte[] data = {};

    public IgeBenchmark() {
        new Random(1).nextBytes(key);
        try {
            cbc = Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * HotSpot puts its intrinsic in place of CBC's loop where it compiles a caller of it, so the cipher is called often before it is
     * called with much.
     */
    @Setup
    public void prepare() throws GeneralSecurityException {
        data = new byte[size];
        cbc.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv, 0, 16));
        for (int i = 0; i < CALLS_BEFORE; i++) {
            cbc.update(data, 0, 1024, data, 0);
            ige.encrypt(key, iv, data, 0, 1024);
            ige.decrypt(key, iv, data, 0, 1024);
        }
    }

    @Benchmark
    public byte[] encrypt() {
        ige.encrypt(key, iv, data, 0, size);
        return data;
    }

    @Benchmark
    public byte[] decrypt() {
        ige.decrypt(key, iv, data, 0, size);
        return data;
    }

    @Benchmark
    public byte[] rawCbcEncryption() throws GeneralSecurityException {
        cbc.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv, 0, 16));
        cbc.update(data, 0, size, data, 0);
        return data;
    }
}
