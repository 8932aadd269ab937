package dev.tl4j.net;

import dev.tl4j.frame.ProxySecret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links to proxies, as Telegram's users share them. */
final class ProxyLink {
    private static final Set<String> HOSTS = Set.of("t.me", "telegram.me", "telegram.dog");

    private ProxyLink() {}

    static Proxy parse(String link) {
        URI uri;
        try {
            uri = new URI(link.strip());
        } catch (URISyntaxException e) {
            throw problem("a link", "something else");
        }
        Map<String, String> fields = fields(uri);
        Endpoint endpoint = new Endpoint(required(fields, "server"), port(required(fields, "port")));
        return switch (kind(uri)) {
            case "proxy" -> new MtProxy(endpoint, ProxySecret.parse(required(fields, "secret")));
            case "socks" -> {
                String user = fields.getOrDefault("user", "");
                String password = fields.getOrDefault("pass", "");
                yield new Socks5Proxy(endpoint, user.isEmpty() ? null : new Credentials(user, password));
            }
            default -> throw problem("tg://proxy, tg://socks or the same at https://t.me", "another link");
        };
    }

    private static String kind(URI uri) {
        String scheme = lower(uri.getScheme());
        String host = lower(uri.getHost());
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (scheme.equals("tg")) {
            return host;
        }
        boolean known = (scheme.equals("https") || scheme.equals("http")) && HOSTS.contains(host);
        return known && path.startsWith("/") ? path.substring(1) : "";
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fields(URI uri) {
        Map<String, String> fields = new HashMap<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String field : query.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                // A plus is one of Base64's digits here, not a space.
                String value = field.substring(equals + 1).replace("+", "%2B");
                fields.put(field.substring(0, equals), URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw problem("the field " + name, "none");
        }
        return value;
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem("a port number", "another text");
        }
    }

    private static IllegalArgumentException problem(String expected, String got) {
        return new IllegalArgumentException("proxy link: expected " + expected + ", got " + got);
    }
}
