package dev.tl4j.tl;

import java.util.List;

/**
 * What matters to a client in the answer to {@code help.getConfig}.
 *
 * @param thisDc the id of the data center that answered
 * @param expires when to ask again, unix time in seconds
 * @param addresses where the data centers are
 */
public record ServerConfig(int thisDc, int expires, List<DcAddress> addresses) {
    public ServerConfig {
        addresses = Vectors.of(addresses);
    }

    /**
     * One address of a data center.
     *
     * @param dcId the data center
     * @param host an IPv4 or IPv6 address
     * @param port the TCP port
     * @param ipv6 whether {@code host} is an IPv6 address
     * @param mediaOnly whether it serves files only
     * @param tcpObfuscatedOnly whether it takes obfuscated connections only
     * @param cdn whether it is a CDN data center
     */
    public record DcAddress(
            int dcId, String host, int port, boolean ipv6, boolean mediaOnly, boolean tcpObfuscatedOnly, boolean cdn) {}
}
