package dev.tl4j.store;

/**
 * Where a data center can be reached.
 *
 * @param dcId its number, 1 to 5 at Telegram
 * @param host an IPv4 or IPv6 address, or a name, as it was given
 * @param port 1 to 65535
 */
public record DcAddress(int dcId, String host, int port) {
    /** Checks that this can be an address at all. */
    public DcAddress {
        if (dcId < 1) {
            throw new IllegalArgumentException("dc id: expected 1 or more, got " + dcId);
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("dc host: expected an address, got an empty one");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("dc port: expected 1 to 65535, got " + port);
        }
    }
}
