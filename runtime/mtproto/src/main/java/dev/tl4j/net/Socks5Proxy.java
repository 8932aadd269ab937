package dev.tl4j.net;

import org.jspecify.annotations.Nullable;

/**
 * A SOCKS5 proxy.
 *
 * @param credentials how to sign in, if it is not for everybody
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1928">RFC 1928, SOCKS version 5</a>
 */
public record Socks5Proxy(Endpoint endpoint, @Nullable Credentials credentials) implements Proxy {}
