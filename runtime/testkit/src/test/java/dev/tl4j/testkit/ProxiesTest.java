package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.ClientListener;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramClientBuilder;
import dev.tl4j.client.TelegramException;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.Proxy;
import dev.tl4j.net.Transport;
import dev.tl4j.net.WebSocketTransport;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetConfig;
import dev.tl4j.testkit.proxy.HttpProxyPeer;
import dev.tl4j.testkit.proxy.MtProxyPeer;
import dev.tl4j.testkit.proxy.Socks5Peer;
import dev.tl4j.testkit.proxy.TlsPeer;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our client calls our data center through proxies of all kinds. Names do not exist: only a proxy can have led there. */
@Timeout(60)
class ProxiesTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final String SECRET = "00112233445566778899aabbccddeeff";
    private static final String DOMAIN = "7777772e6578616d706c652e6f7267";
    private static final Transport TCP = Transport.tcp(Framing.INTERMEDIATE);

    private final LocalDc dc = LocalDc.builder().dcId(4).key(KEY).start();

    @AfterEach
    void stop() {
        dc.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ava:hunter2"})
    void throughSocks5(String credentials) throws Exception {
        try (Socks5Peer peer = new Socks5Peer(dc.port(), credentials)) {
            Proxy proxy = credentials.isEmpty()
                    ? Proxy.socks5("127.0.0.1", peer.port())
                    : Proxy.socks5("127.0.0.1", peer.port(), "ava", "hunter2");
            call("dc4.invalid", TCP, proxy);
            call("10.1.2.3", Transport.obfuscated(Framing.PADDED_INTERMEDIATE), proxy);
            call("2001:db8::1", Transport.tcp(Framing.FULL), proxy);
            call("dc4.invalid", Transport.webSocket(to -> URI.create("ws://web.invalid/apiws")), proxy);
            assertThat(peer.asked)
                    .containsExactly("dc4.invalid:443", "10.1.2.3:443", "2001:db8:0:0:0:0:0:1:443", "web.invalid:80");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ava:hunter2"})
    void throughHttp(String credentials) throws Exception {
        try (HttpProxyPeer peer = new HttpProxyPeer(dc.port(), credentials)) {
            Proxy proxy = credentials.isEmpty()
                    ? Proxy.http("127.0.0.1", peer.port())
                    : Proxy.http("127.0.0.1", peer.port(), "ava", "hunter2");
            call("dc4.invalid", TCP, proxy);
            call("2001:db8::1", Transport.obfuscated(Framing.ABRIDGED), proxy);
            assertThat(peer.asked).containsExactly("dc4.invalid:443", "[2001:db8::1]:443");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',   '',          ABRIDGED,            ABRIDGED",
        "'',   '',          PADDED_INTERMEDIATE, PADDED_INTERMEDIATE",
        "dd,   '',          INTERMEDIATE,        PADDED_INTERMEDIATE",
        "ee,   " + DOMAIN + ", INTERMEDIATE,     PADDED_INTERMEDIATE",
    })
    void throughAnMtProxy(String kind, String domain, Framing framing, Framing used) throws Exception {
        String secret = kind + SECRET + domain;
        try (MtProxyPeer peer = new MtProxyPeer(dc.port(), secret)) {
            call("dc4.invalid", Transport.tcp(framing), Proxy.mtProxy("127.0.0.1", peer.port(), secret));
            assertThat(peer.asked).containsExactly("dc 4 by " + used);
        }
    }

    @Test
    void overWebSocketsWithTls() throws Exception {
        SSLContext trust = TlsPeer.context();
        try (TlsPeer peer = new TlsPeer(dc.port());
                HttpProxyPeer proxy = new HttpProxyPeer(peer.port(), "")) {
            URI address = URI.create("wss://localhost:" + peer.port() + "/apiws");
            Transport web = new WebSocketTransport(Framing.INTERMEDIATE, to -> address, trust);
            call("dc4.invalid", web, null);
            call("dc4.invalid", web, Proxy.http("127.0.0.1", proxy.port()));
            assertThat(proxy.asked).containsExactly("localhost:" + peer.port());

            Transport distrustful = new WebSocketTransport(Framing.INTERMEDIATE, to -> address, null);
            assertThat(refusal("dc4.invalid", distrustful, null)).hasMessageContaining("certification path");
        }
    }

    @Test
    void saysWhyAProxyRefuses() throws Exception {
        try (Socks5Peer socks = new Socks5Peer(dc.port(), "ava:hunter2");
                HttpProxyPeer http = new HttpProxyPeer(dc.port(), "ava:hunter2")) {
            assertThat(refusal("a", TCP, Proxy.socks5("127.0.0.1", socks.port())))
                    .hasMessageContaining("socks5 proxy: expected it to let us in");
            assertThat(refusal("a", TCP, Proxy.socks5("127.0.0.1", socks.port(), "ava", "hunter3")))
                    .hasMessageContaining("socks5 proxy: expected it to know user and password")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter"));
            assertThat(refusal("a", TCP, Proxy.http("127.0.0.1", http.port(), "ava", "hunter3")))
                    .hasMessageContaining("http proxy: expected it to let us in, got 407")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter"));
        }
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        Transport nowhere = Transport.webSocket(to -> URI.create("http://web.invalid/apiws"));
        assertThat(refusal("a", nowhere, null))
                .hasMessageContaining("no way to data center 4: websocket: expected an address with ws or wss");
    }

    @Test
    void aServerThatIsNoMtProxyIsNotBelieved() throws Exception {
        String other = "ff" + SECRET.substring(2);
        try (TlsPeer peer = new TlsPeer(dc.port());
                MtProxyPeer proxy = new MtProxyPeer(dc.port(), "ee" + other + DOMAIN)) {
            assertThat(refusal("a", TCP, Proxy.mtProxy("127.0.0.1", peer.port(), "ee" + SECRET + DOMAIN)))
                    .hasMessageContaining("mtproxy: expected a proof that it knows the secret");
            assertThat(refusal("a", TCP, Proxy.mtProxy("127.0.0.1", proxy.port(), "ee" + SECRET + DOMAIN)))
                    .isInstanceOf(TelegramException.class);
        }
    }

    private void call(String host, Transport transport, Proxy proxy) {
        try (TelegramClient client = builder(host, transport, proxy).build()) {
            client.connect();
            assertThat(client.invoke(new GetConfig()).thisDc()).isEqualTo(4);
        }
    }

    /** Why the first attempt failed; the client would go on trying. */
    private TelegramException refusal(String host, Transport transport, Proxy proxy) {
        CompletableFuture<TelegramException> refusal = new CompletableFuture<>();
        ClientListener listener = new ClientListener() {
            @Override
            public void disconnected(int dcId, TelegramException reason) {
                refusal.complete(reason);
            }
        };
        try (TelegramClient client =
                builder(host, transport, proxy).listener(listener).build()) {
            CompletableFuture<Void> connecting = client.connectAsync();
            TelegramException reason = refusal.join();
            assertThat(connecting).isNotDone();
            return reason;
        }
    }

    private TelegramClientBuilder builder(String host, Transport transport, Proxy proxy) {
        TelegramClientBuilder builder = TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dc.dcId(), host, 443)
                .serverKeys(List.of(dc.publicKey()))
                .transport(transport);
        return proxy == null ? builder : builder.proxy(proxy);
    }
}
