package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.frame.Framing;
import dev.tl4j.frame.ProxySecret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    private static final String KEY = "00112233445566778899aabbccddeeff";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tg://proxy?server=p.example&port=443&secret=dd" + KEY,
                "https://t.me/proxy?server=p.example&port=443&secret=dd" + KEY,
                "http://telegram.me/proxy?port=443&secret=DD00112233445566778899AABBCCDDEEFF&server=p.example",
                "tg://proxy?server=p.example&port=443&secret=3QARIjNEVWZ3iJmqu8zd7v8",
                "tg://proxy?server=p.example&port=443&secret=3QARIjNEVWZ3iJmqu8zd7v8%3D",
                " TG://proxy?server=p%2Eexample&port=443&secret=3QARIjNEVWZ3iJmqu8zd7v8= ",
            })
    void aLinkToAnMtProxyIsRead(String link) {
        assertThat(Proxy.parse(link)).isEqualTo(Proxy.mtProxy("p.example", 443, "dd" + KEY));
    }

    @Test
    void aLinkToASocksProxyIsRead() {
        assertThat(Proxy.parse("https://t.me/socks?server=1.2.3.4&port=1080&user=ava&pass=a%26b+c"))
                .isEqualTo(Proxy.socks5("1.2.3.4", 1080, "ava", "a&b+c"));
        assertThat(Proxy.parse("tg://socks?server=::1&port=1080")).isEqualTo(Proxy.socks5("::1", 1080));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not a link                                  | proxy link: expected a link, got something else",
                "https://evil.example/proxy?server=a&port=1&secret=0 | proxy link: expected tg://proxy",
                "ftp://t.me/proxy?server=a&port=1            | proxy link: expected tg://proxy",
                "tg://join?server=a&port=1                   | proxy link: expected tg://proxy",
                "tg://proxy?port=1                           | proxy link: expected the field server, got none",
                "tg://proxy?server=a                         | proxy link: expected the field port, got none",
                "tg://proxy?server=a&port=x                  | proxy link: expected a port number, got another text",
                "tg://proxy?server=a&port=0                  | port: expected 1 to 65535, got 0",
                "tg://proxy?server=a&port=1                  | proxy link: expected the field secret, got none",
                "tg://proxy?server=a&port=1&secret=0011aa    | proxy secret: expected 16 bytes",
                "tg://proxy?server=a&port=1&secret=**        | proxy secret: expected hexadecimal digits or Base64",
            })
    void whatIsNoLinkToAProxyIsRefused(String link, String message) {
        assertThatThrownBy(() -> Proxy.parse(link))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aSecretWithADomainPretendsToBeTls() {
        ProxySecret secret = ProxySecret.parse("ee" + KEY + "7777772e6578616d706c652e6f7267");
        assertThat(secret.domain()).contains("www.example.org");
        assertThat(secret.padded()).isTrue();
        assertThat(secret.key()).isEqualTo(HexFormat.of().parseHex(KEY));
        byte[] bytes = HexFormat.of().parseHex("ee" + KEY + "7777772e6578616d706c652e6f7267");
        assertThat(ProxySecret.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(secret);
        String tooLong = HexFormat.of().formatHex("a".repeat(183).getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> ProxySecret.parse("ee" + KEY + tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProxySecret.parse("ee" + KEY + "610d0a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noneTellsItsSecrets() {
        assertThat(Proxy.socks5("a", 1, "ava", "hunter2").toString())
                .contains("ava")
                .doesNotContain("hunter2");
        assertThat(Proxy.http("a", 1, "ava", "hunter2").toString()).doesNotContain("hunter2");
        assertThat(Proxy.mtProxy("a", 1, KEY).toString()).doesNotContain("0011").doesNotContain("[0, 17");
    }

    @Test
    void whatProxiesCannotBeToldIsRefused() {
        assertThatThrownBy(() -> Proxy.http("a", 1, "a:b", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proxy.socks5("a", 1, "a:b", "c")).isNotNull();
        assertThatThrownBy(() -> Proxy.socks5("a", 1, "", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proxy.socks5("a", 1, "a", "\u00fc".repeat(128)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRouteConnectsToTheProxyAndNamesTheTarget() {
        Target target = new Target(-10_002, "dc.example", 443);
        Transport web = Transport.webSocket(to -> URI.create("wss://web.example/apiws"));
        assertThat(stack(Transport.tcp(Framing.FULL), null, target).peer()).hasToString("dc.example:443");
        assertThat(stack(Transport.tcp(Framing.FULL), null, target).layers()).isEmpty();
        assertThat(stack(Transport.tcp(Framing.FULL), Proxy.socks5("p", 1), target)
                        .peer())
                .hasToString("p:1");
        assertThat(stack(web, null, target).peer()).hasToString("web.example:443");
        assertThat(stack(web, Proxy.http("p", 1), target).layers()).hasSize(4);
        assertThat(stack(Transport.tcp(Framing.ABRIDGED), Proxy.mtProxy("p", 1, KEY), target)
                        .layers())
                .isEmpty();
        assertThat(stack(Transport.tcp(Framing.ABRIDGED), Proxy.mtProxy("p", 1, "ee" + KEY + "612e62"), target)
                        .layers())
                .hasSize(2);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        Proxy proxy = Proxy.mtProxy("p", 1, KEY);
        assertThatThrownBy(() -> new Route(Transport.tcp(Framing.FULL), proxy))
                .hasMessage("mtproxy: expected any transport but full, got full");
        assertThatThrownBy(() -> new Route(Transport.webSocket(), proxy))
                .hasMessage("mtproxy: expected a transport over tcp, got websockets");
        assertThatThrownBy(() -> Transport.obfuscated(Framing.FULL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(0, "a", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(40_000, "a", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,      wss://pluto.web.telegram.org/apiws",
        "2,      wss://venus.web.telegram.org/apiws",
        "-3,     wss://aurora-1.web.telegram.org/apiws",
        "10004,  wss://vesta.web.telegram.org/apiws_test",
        "-10005, wss://flora-1.web.telegram.org/apiws_test",
    })
    void telegramHasWebSocketsAtTheseAddresses(int dc, String address) {
        assertThat(WebSocketTransport.telegram(new Target(dc, "1.2.3.4", 443))).isEqualTo(URI.create(address));
    }

    @Test
    void whetherConnectionsAreObfuscatedIsClearFromTheRoute() {
        assertThat(new Route(Transport.tcp(Framing.ABRIDGED), null).isObfuscated())
                .isFalse();
        assertThat(new Route(Transport.tcp(Framing.ABRIDGED), Proxy.socks5("p", 1)).isObfuscated())
                .isFalse();
        assertThat(new Route(Transport.obfuscated(Framing.ABRIDGED), null).isObfuscated())
                .isTrue();
        assertThat(new Route(Transport.webSocket(), null).isObfuscated()).isTrue();
        assertThat(new Route(Transport.tcp(Framing.ABRIDGED), Proxy.mtProxy("p", 1, KEY)).isObfuscated())
                .isTrue();
    }

    private static ProtocolStack stack(Transport transport, @Nullable Proxy proxy, Target target) {
        return new Route(transport, proxy).stack(target, new Random(1)::nextBytes, 1_700_000_000, 1 << 20);
    }
}
