package dev.tl4j.net;

/**
 * A data center to be reached.
 *
 * @param dc its number as obfuscated transports name it: 10000 more for a test server, negative for a server of files
 * @param host where it is: an address or a name
 * @param port 1 to 65535
 */
public record Target(int dc, String host, int port) {
    private static final int TEST = 10_000;

    /** Checks that the number has room in the opening of an obfuscated connection. */
    public Target {
        if (dc == 0 || dc != (short) dc) {
            throw new IllegalArgumentException("dc: expected a number of 16 bits that is not 0, got " + dc);
        }
    }

    /** Its number from 1. */
    int number() {
        return Math.abs(dc) % TEST;
    }

    boolean isTest() {
        return Math.abs(dc) > TEST;
    }

    boolean isMedia() {
        return dc < 0;
    }

    Endpoint endpoint() {
        return new Endpoint(host, port);
    }
}
