package dev.tl4j.testkit;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.tl.TlSchema;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a {@link LocalCluster}; by default of the data centers 1, 2 and 4. */
public final class LocalClusterBuilder {
    private final TlSchema schema;
    private final Map<Integer, Consumer<LocalDcBuilder>> special = new HashMap<>();
    private List<Integer> dcIds = List.of(1, 2, 4);
    private Consumer<LocalDcBuilder> common = any -> {};
    private @Nullable RsaPrivateKey key;

    LocalClusterBuilder(TlSchema schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /**
     * Which data centers there are.
     *
     * @throws IllegalArgumentException if there are none, or one twice
     */
    public LocalClusterBuilder dcs(int... ids) {
        List<Integer> distinct = new ArrayList<>();
        for (int id : ids) {
            distinct.add(id);
        }
        if (distinct.isEmpty() || distinct.stream().distinct().count() < ids.length) {
            throw new IllegalArgumentException("dc ids: expected some, each once, got " + distinct);
        }
        dcIds = List.copyOf(distinct);
        return this;
    }

    /** Their RSA key; by default a new one, which takes a moment to make. */
    public LocalClusterBuilder key(RsaPrivateKey key) {
        this.key = Objects.requireNonNull(key, "key");
        return this;
    }

    /** How to build each of them, but for its id and its key. */
    public LocalClusterBuilder each(Consumer<LocalDcBuilder> settings) {
        common = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /** How to build one of them, on top of what all have in common. */
    public LocalClusterBuilder dc(int dcId, Consumer<LocalDcBuilder> settings) {
        special.put(dcId, Objects.requireNonNull(settings, "settings"));
        return this;
    }

    /**
     * The data centers, listening.
     *
     * @throws java.io.UncheckedIOException if a port is taken
     */
    public LocalCluster start() {
        Randomness random = new SecureRandom()::nextBytes;
        RsaPrivateKey shared = key == null ? RsaPrivateKey.generate(random) : key;
        ClusterState state = new ClusterState();
        SortedMap<Integer, LocalDc> dcs = new TreeMap<>();
        for (int dcId : dcIds) {
            LocalDcBuilder builder = LocalDc.builder(schema);
            common.accept(builder);
            special.getOrDefault(dcId, any -> {}).accept(builder);
            dcs.put(dcId, builder.dcId(dcId).key(shared).in(state).build());
        }
        return new LocalCluster(dcs, state).start();
    }
}
