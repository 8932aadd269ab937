package dev.tl4j.net;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Obfuscated;
import dev.tl4j.frame.ProxySecret;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A client's way to its data centers: a transport, through a proxy or not. Immutable. */
public final class Route {
    private final Transport transport;
    private final @Nullable Proxy proxy;

    /**
     * A way.
     *
     * @throws IllegalArgumentException if the proxy does not carry the transport
     */
    public Route(Transport transport, @Nullable Proxy proxy) {
        if (proxy instanceof MtProxy && transport instanceof WebSocketTransport) {
            throw new IllegalArgumentException("mtproxy: expected a transport over tcp, got websockets");
        }
        if (proxy instanceof MtProxy && transport.framing() == Framing.FULL) {
            throw new IllegalArgumentException("mtproxy: expected any transport but full, got full");
        }
        this.transport = transport;
        this.proxy = proxy;
    }

    /** Whether data centers get obfuscated connections. */
    public boolean isObfuscated() {
        return proxy instanceof MtProxy || !(transport instanceof TcpTransport tcp) || tcp.obfuscated();
    }

    /**
     * What a connection to a data center is to be made of.
     *
     * @param unixSeconds the time, which some proxies want to be told
     * @param maxPacket the longest packet to accept, in bytes
     */
    public ProtocolStack stack(Target target, Randomness randomness, long unixSeconds, int maxPacket) {
        if (proxy instanceof MtProxy through) {
            return mtProxy(through, target, randomness, unixSeconds, maxPacket);
        }
        List<Layer> layers = new ArrayList<>();
        if (transport instanceof WebSocketTransport webSocket) {
            WebSocketServer server = WebSocketServer.at(webSocket.addresses().apply(target));
            Endpoint peer = through(server.endpoint(), layers);
            layers.addAll(server.layers(webSocket.tls(), randomness));
            return new ProtocolStack(
                    peer, layers, obfuscated(webSocket.framing(), target, null, randomness, maxPacket));
        }
        Endpoint peer = through(target.endpoint(), layers);
        FrameCodec codec = transport instanceof TcpTransport tcp && tcp.obfuscated()
                ? obfuscated(tcp.framing(), target, null, randomness, maxPacket)
                : transport.framing().client(randomness, maxPacket);
        return new ProtocolStack(peer, layers, codec);
    }

    private ProtocolStack mtProxy(
            MtProxy through, Target target, Randomness randomness, long unixSeconds, int maxPacket) {
        ProxySecret secret = through.secret();
        List<Layer> layers = new ArrayList<>();
        secret.domain().ifPresent(domain -> {
            byte[] hello = FakeTlsHello.write(secret.key(), domain, unixSeconds, randomness);
            layers.add(new HandshakeLayer(new FakeTlsHandshake(secret.key(), hello)));
            layers.add(new FakeTlsRecords());
        });
        Framing framing = secret.padded() ? Framing.PADDED_INTERMEDIATE : transport.framing();
        return new ProtocolStack(
                through.endpoint(), layers, obfuscated(framing, target, secret, randomness, maxPacket));
    }

    /** Whom to connect to, to reach a server; adds what must be said there first. */
    private Endpoint through(Endpoint server, List<Layer> layers) {
        if (proxy instanceof Socks5Proxy socks) {
            layers.add(new HandshakeLayer(new Socks5Handshake(server, socks.credentials())));
            return socks.endpoint();
        }
        if (proxy instanceof HttpProxy http) {
            layers.add(new HandshakeLayer(new HttpConnectHandshake(server, http.credentials())));
            return http.endpoint();
        }
        return server;
    }

    private static FrameCodec obfuscated(
            Framing framing, Target target, @Nullable ProxySecret secret, Randomness randomness, int maxPacket) {
        return Obfuscated.client(framing, OptionalInt.of(target.dc()), secret, randomness, maxPacket);
    }
}
