package dev.tl4j.net;

import dev.tl4j.frame.ProxySecret;

/**
 * What a connection goes through on its way to Telegram. Immutable; {@code toString} tells no password and no secret.
 *
 * <pre>{@code
 * Proxy.socks5("127.0.0.1", 9050);
 * Proxy.parse("https://t.me/proxy?server=proxy.example&port=443&secret=dd00112233445566778899aabbccddeeff");
 * }</pre>
 */
public sealed interface Proxy permits Socks5Proxy, HttpProxy, MtProxy {
    /** Where it is. A name is looked up here; names of data centers are looked up by the proxy. */
    Endpoint endpoint();

    /** A SOCKS5 proxy that lets everybody in. */
    static Proxy socks5(String host, int port) {
        return new Socks5Proxy(new Endpoint(host, port), null);
    }

    /** A SOCKS5 proxy with a user and a password. */
    static Proxy socks5(String host, int port, String user, String password) {
        return new Socks5Proxy(new Endpoint(host, port), new Credentials(user, password));
    }

    /** An HTTP proxy that allows CONNECT to everybody. */
    static Proxy http(String host, int port) {
        return new HttpProxy(new Endpoint(host, port), null);
    }

    /** An HTTP proxy that allows CONNECT with a user and a password. */
    static Proxy http(String host, int port, String user, String password) {
        return new HttpProxy(new Endpoint(host, port), new Credentials(user, password));
    }

    /**
     * An MTProxy.
     *
     * @param secret as in links: 16 bytes, {@code dd} and 16 bytes, or {@code ee}, 16 bytes and a domain, in hexadecimal or Base64
     * @throws IllegalArgumentException if it is no such secret; the message does not quote it
     */
    static Proxy mtProxy(String host, int port, String secret) {
        return new MtProxy(new Endpoint(host, port), ProxySecret.parse(secret));
    }

    /**
     * The proxy that a link shares: {@code tg://proxy?…}, {@code tg://socks?…} or the same behind {@code https://t.me/}.
     *
     * @throws IllegalArgumentException if it is no such link; the message does not quote it
     * @see <a href="https://core.telegram.org/api/links#mtproxy-links">Links to MTProxies</a>
     */
    static Proxy parse(String link) {
        return ProxyLink.parse(link);
    }
}
