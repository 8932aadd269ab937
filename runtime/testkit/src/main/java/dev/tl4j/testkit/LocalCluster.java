package dev.tl4j.testkit;

import dev.tl4j.crypto.RsaKey;
import dev.tl4j.testkit.account.Accounts;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Several data centers in this JVM that know of each other, as Telegram's do: accounts are the same everywhere, authorization keys are not.
 *
 * <pre>{@code
 * try (LocalCluster cluster = LocalCluster.builder(TelegramApi.schema()).dcs(2, 4).start()) {
 *     cluster.accounts().user("+99966…").home(4);
 *     ... TelegramClient.builder(TelegramApi.schema())
 *             .dataCenter(2, cluster.dc(2).host(), cluster.dc(2).port())
 *             .serverKeys(List.of(cluster.publicKey()))
 * }
 * }</pre>
 *
 * <p>{@code help.getConfig} lists them all. Whoever signs in where the account does not live gets {@code PHONE_MIGRATE_X} or
 * {@code USER_MIGRATE_X}; {@code auth.exportAuthorization} and {@code auth.importAuthorization} take an authorization along.
 *
 * @see <a href="https://core.telegram.org/api/datacenter">Working with different data centers</a>
 */
public final class LocalCluster implements AutoCloseable {
    private final SortedMap<Integer, LocalDc> dcs;
    private final ClusterState state;

    LocalCluster(SortedMap<Integer, LocalDc> dcs, ClusterState state) {
        this.dcs = Collections.unmodifiableSortedMap(dcs);
        this.state = state;
    }

    /**
     * Begins to build a cluster.
     *
     * @param schema what to read calls by, and what handlers are typed with
     */
    public static LocalClusterBuilder builder(TlSchema schema) {
        return new LocalClusterBuilder(schema);
    }

    /**
     * Begins to listen, with each of them.
     *
     * @throws IllegalStateException if one listens already
     */
    LocalCluster start() {
        List<LocalDc> started = new ArrayList<>();
        try {
            dcs.values().forEach(dc -> started.add(dc.start()));
            return this;
        } finally {
            if (started.size() < dcs.size()) {
                started.forEach(LocalDc::close);
            }
        }
    }

    /** Ends them all. */
    @Override
    public void close() {
        dcs.values().forEach(LocalDc::close);
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public LocalDc dc(int dcId) {
        LocalDc dc = dcs.get(dcId);
        if (dc == null) {
            throw new IllegalArgumentException("dc id: expected one of " + dcs.keySet() + ", got " + dcId);
        }
        return dc;
    }

    /** All of them, in the order of their ids. */
    public Collection<LocalDc> dcs() {
        return dcs.values();
    }

    /** The key for clients to trust: the same everywhere, as Telegram's is. */
    public RsaKey publicKey() {
        return dc(dcs.firstKey()).publicKey();
    }

    /** Who can sign in, anywhere. */
    public Accounts accounts() {
        return state.accounts;
    }

    /** Answers calls of a method from now on, in all data centers. */
    public <R, M extends TlMethod<R>> LocalCluster on(Class<M> method, Handler<M, R> handler) {
        dcs.values().forEach(dc -> dc.on(method, handler));
        return this;
    }

    /** Answers calls of a method from now on, in all data centers. */
    public <R, M extends TlMethod<R>> LocalCluster on(Class<M> method, CallerHandler<M, R> handler) {
        dcs.values().forEach(dc -> dc.on(method, handler));
        return this;
    }
}
