package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.testkit.handshake.HandshakeFaults;
import dev.tl4j.testkit.handshake.ServerTerms;
import dev.tl4j.tl.TlSchema;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link LocalDc}. Everything has a default. */
public final class LocalDcBuilder {
    private static final int HIGHEST_PORT = 65_535;

    private final TlSchema schema;
    private int port;
    private int dcId = 2;
    private @Nullable RsaPrivateKey key;
    private int generator = ServerTerms.USUAL_GENERATOR;
    private InstantSource clock = InstantSource.system();
    private Randomness random = new SecureRandom()::nextBytes;
    private HandshakeFaults faults = HandshakeFaults.NONE;
    private boolean requiresPfs;
    private @Nullable Boolean requiresSignIn;
    private ClusterState cluster = new ClusterState();
    private List<AuthKey> authKeys = List.of();

    LocalDcBuilder(TlSchema schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /** The port to listen on; by default any free one. */
    public LocalDcBuilder port(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port: expected 0 to 65535, got " + port);
        }
        this.port = port;
        return this;
    }

    /** Which data center this is; by default 2. */
    public LocalDcBuilder dcId(int dcId) {
        if (dcId <= 0) {
            throw new IllegalArgumentException("dc id: expected a positive one, got " + dcId);
        }
        this.dcId = dcId;
        return this;
    }

    /** Its RSA key; by default a new one, which takes a moment to make. */
    public LocalDcBuilder key(RsaPrivateKey key) {
        this.key = Objects.requireNonNull(key, "key");
        return this;
    }

    /** The generator of Telegram's Diffie-Hellman group to use: 3, as Telegram does by default, 4 or 7. */
    public LocalDcBuilder generator(int generator) {
        this.generator = generator;
        return this;
    }

    /** The data center's idea of the time; by default the system's. */
    public LocalDcBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /** Where keys, nonces and padding come from; by default a {@link SecureRandom}. */
    public LocalDcBuilder random(Randomness random) {
        this.random = Objects.requireNonNull(random, "random");
        return this;
    }

    /** How to break the rules of the key exchange; by default not at all. */
    public LocalDcBuilder handshakeFaults(HandshakeFaults faults) {
        this.faults = Objects.requireNonNull(faults, "faults");
        return this;
    }

    /**
     * Whether clients must use temporary keys, bound to their permanent ones: calls under a permanent key end in 400
     * {@code TEMP_AUTH_KEY_EMPTY}. By default they need not, but may.
     *
     * @see <a href="https://core.telegram.org/api/pfs">Perfect forward secrecy</a>
     */
    public LocalDcBuilder requirePfs(boolean requiresPfs) {
        this.requiresPfs = requiresPfs;
        return this;
    }

    /**
     * Whether calls of someone who has not signed in get 401 {@code AUTH_KEY_UNREGISTERED}, but for those that lead there. By default
     * they do as soon as there are {@linkplain LocalDc#accounts accounts}.
     */
    public LocalDcBuilder requireSignIn(boolean requiresSignIn) {
        this.requiresSignIn = requiresSignIn;
        return this;
    }

    /** Authorization keys that it knows from the beginning, so that clients which have them need no key exchange; by default none. */
    public LocalDcBuilder authKeys(List<AuthKey> authKeys) {
        this.authKeys = List.copyOf(authKeys);
        return this;
    }

    /** Makes it one of several. */
    LocalDcBuilder in(ClusterState shared) {
        this.cluster = shared;
        return this;
    }

    /**
     * The data center, not yet listening.
     *
     * @throws dev.tl4j.crypto.CryptoException if the generator is none of its group's
     */
    public LocalDc build() {
        RsaPrivateKey own = key == null ? RsaPrivateKey.generate(random) : key;
        ServerTerms terms = new ServerTerms(List.of(own), dcId, DhParams.ofTelegram(generator), any -> false, faults);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new LocalDc(new DcOptions(
                schema,
                address,
                terms,
                new SkewedClock(clock),
                random,
                requiresPfs,
                requiresSignIn,
                cluster,
                authKeys));
    }

    /**
     * The data center, listening.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public LocalDc start() {
        return build().start();
    }
}
