package dev.tl4j.client;

import dev.tl4j.store.DataCenters;
import dev.tl4j.store.DcAddress;
import dev.tl4j.tl.ServerConfig;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where data centers are: where one was reached before, the addresses built in, then those that the server told. Of these, addresses for
 * obfuscated connections only are for clients that make such, and come last; those for files only are a list of their own; CDN data centers,
 * which have other keys and other calls, are left out.
 * A server may want a secret at addresses for obfuscated connections, which {@link ServerConfig} does not tell; then one attempt there is
 * in vain.
 *
 * @see <a href="https://core.telegram.org/api/datacenter">Working with different data centers</a>
 */
final class AddressBook {
    /** The ports that data centers listen on; some networks let only some of them pass. */
    private static final int[] PORTS = {443, 80, 5222};

    private final @Nullable DataCenters builtIn;
    private final boolean obfuscated;
    private List<ServerConfig.DcAddress> learnt = List.of();

    /**
     * @param builtIn null for a client of other servers than Telegram's, which must not end up there
     * @param obfuscated whether connections are
     */
    AddressBook(@Nullable DataCenters builtIn, boolean obfuscated) {
        this.builtIn = builtIn;
        this.obfuscated = obfuscated;
    }

    /** Takes what the server says; what leads to no connection of ours is left out. */
    void learn(ServerConfig config) {
        learnt = config.addresses().stream()
                .filter(this::isUsable)
                .sorted(Comparator.comparing(ServerConfig.DcAddress::tcpObfuscatedOnly))
                .toList();
    }

    private boolean isUsable(ServerConfig.DcAddress address) {
        return !address.cdn() && (obfuscated || !address.tcpObfuscatedOnly()) && isPossible(address);
    }

    private static boolean isPossible(ServerConfig.DcAddress address) {
        return address.dcId() > 0 && !address.host().isEmpty() && address.port() > 0 && address.port() <= 0xffff;
    }

    /** What the server told last; another object each time. */
    Object edition() {
        return learnt;
    }

    /** The addresses where a data center serves files only. */
    List<DcAddress> mediaOnly(int dcId) {
        return learnt(dcId, true);
    }

    private List<DcAddress> learnt(int dcId, boolean isMediaOnly) {
        return learnt.stream()
                .filter(address -> address.dcId() == dcId && address.mediaOnly() == isMediaOnly)
                .map(address -> new DcAddress(dcId, address.host(), address.port()))
                .toList();
    }

    /** All addresses of a data center for all calls, those to try first before the others. */
    List<DcAddress> of(int dcId, @Nullable DcAddress known) {
        Set<DcAddress> all = new LinkedHashSet<>();
        if (known != null) {
            all.add(known);
        }
        if (builtIn != null) {
            addBuiltIn(builtIn, dcId, all);
        }
        all.addAll(learnt(dcId, false));
        return List.copyOf(all);
    }

    private static void addBuiltIn(DataCenters builtIn, int dcId, Set<DcAddress> all) {
        try {
            for (int port : PORTS) {
                all.add(new DcAddress(dcId, builtIn.ipv4(dcId).host(), port));
                all.add(new DcAddress(dcId, builtIn.ipv6(dcId).host(), port));
            }
        } catch (NoSuchElementException e) {
            // One that is newer than this program: the server has to say where it is.
        }
    }
}
