package dev.tl4j.client;

import dev.tl4j.store.DataCenters;
import dev.tl4j.store.DcAddress;
import dev.tl4j.tl.ServerConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where data centers are: where one was reached before, the addresses built in, then those that the server told.
 *
 * @see <a href="https://core.telegram.org/api/datacenter">Working with different data centers</a>
 */
final class AddressBook {
    /** The ports that data centers listen on; some networks let only some of them pass. */
    private static final int[] PORTS = {443, 80, 5222};

    private final @Nullable DataCenters builtIn;
    private List<DcAddress> learnt = List.of();

    /**
     * @param builtIn null for a client of other servers than Telegram's, which must not end up there
     */
    AddressBook(@Nullable DataCenters builtIn) {
        this.builtIn = builtIn;
    }

    /** Takes what the server says; what leads to no ordinary connection is left out. */
    void learn(ServerConfig config) {
        List<DcAddress> usable = new ArrayList<>();
        for (ServerConfig.DcAddress address : config.addresses()) {
            if (!address.cdn() && !address.mediaOnly() && !address.tcpObfuscatedOnly() && isPossible(address)) {
                usable.add(new DcAddress(address.dcId(), address.host(), address.port()));
            }
        }
        learnt = List.copyOf(usable);
    }

    private static boolean isPossible(ServerConfig.DcAddress address) {
        return address.dcId() > 0 && !address.host().isEmpty() && address.port() > 0 && address.port() <= 0xffff;
    }

    /** All addresses of a data center, those to try first before the others. */
    List<DcAddress> of(int dcId, @Nullable DcAddress known) {
        Set<DcAddress> all = new LinkedHashSet<>();
        if (known != null) {
            all.add(known);
        }
        if (builtIn != null) {
            addBuiltIn(builtIn, dcId, all);
        }
        learnt.stream().filter(address -> address.dcId() == dcId).forEach(all::add);
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
