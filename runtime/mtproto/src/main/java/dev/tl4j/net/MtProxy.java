package dev.tl4j.net;

import dev.tl4j.frame.ProxySecret;

/**
 * An MTProxy, which connects to data centers by their numbers.
 *
 * @param secret what it wants its clients to know, and how it wants their connections to look
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation">Transport obfuscation</a>
 */
public record MtProxy(Endpoint endpoint, ProxySecret secret) implements Proxy {}
