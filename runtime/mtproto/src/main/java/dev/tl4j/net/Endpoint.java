package dev.tl4j.net;

import java.nio.charset.StandardCharsets;

/**
 * A host and a port.
 *
 * @param host an IPv4 or IPv6 address without brackets, or a name
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {
    /** As much as SOCKS5 has room for, and DNS as well. */
    private static final int MAX_HOST = 255;

    /** Checks that this can be an address at all, and nothing that would end a line of HTTP. */
    public Endpoint {
        if (host.isEmpty() || host.getBytes(StandardCharsets.UTF_8).length > MAX_HOST) {
            throw new IllegalArgumentException("host: expected 1 to 255 bytes, got " + host.length() + " characters");
        }
        if (host.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("host: expected no spaces and control characters, got some");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port: expected 1 to 65535, got " + port);
        }
    }

    /** Both, as a URI has them. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
