package dev.tl4j.store;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The addresses that a client knows before it has asked Telegram for the current ones.
 *
 * @see <a href="https://core.telegram.org/api/datacenter">Working with different data centers</a>
 */
public final class DataCenters {
    /** The real ones. */
    public static final DataCenters PRODUCTION = new DataCenters(
            List.of("149.154.175.50", "149.154.167.51", "149.154.175.100", "149.154.167.91", "149.154.171.5"),
            List.of(
                    "2001:b28:f23d:f001::a",
                    "2001:67c:4e8:f002::a",
                    "2001:b28:f23d:f003::a",
                    "2001:67c:4e8:f004::a",
                    "2001:b28:f23f:f005::a"));

    /** Those for tests, with accounts of their own. */
    public static final DataCenters TEST = new DataCenters(
            List.of("149.154.175.10", "149.154.167.40", "149.154.175.117"),
            List.of("2001:b28:f23d:f001::e", "2001:67c:4e8:f002::e", "2001:b28:f23d:f003::e"));

    private static final int PORT = 443;

    private final List<String> ipv4;
    private final List<String> ipv6;

    private DataCenters(List<String> ipv4, List<String> ipv6) {
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    /** How many there are; they are numbered from 1. */
    public int count() {
        return ipv4.size();
    }

    /**
     * The IPv4 address of a data center.
     *
     * @throws NoSuchElementException if there is none with this number
     */
    public DcAddress ipv4(int dcId) {
        return new DcAddress(dcId, host(ipv4, dcId), PORT);
    }

    /**
     * The IPv6 address of a data center.
     *
     * @throws NoSuchElementException if there is none with this number
     */
    public DcAddress ipv6(int dcId) {
        return new DcAddress(dcId, host(ipv6, dcId), PORT);
    }

    /** Whether a data center has this address. */
    boolean has(String host) {
        return ipv4.contains(host) || ipv6.contains(host);
    }

    private static String host(List<String> hosts, int dcId) {
        if (dcId < 1 || dcId > hosts.size()) {
            throw new NoSuchElementException("data center: expected 1 to " + hosts.size() + ", got " + dcId);
        }
        return hosts.get(dcId - 1);
    }
}
