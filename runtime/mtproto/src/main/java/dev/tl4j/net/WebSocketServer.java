package dev.tl4j.net;

import dev.tl4j.crypto.Randomness;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A server that speaks WebSocket, as an address tells. */
record WebSocketServer(Endpoint endpoint, boolean tls, String hostHeader, String path) {
    private static final int NONCE = 16;

    static WebSocketServer at(URI address) {
        String host = address.getHost();
        boolean tls = "wss".equals(address.getScheme());
        if (host == null || (!tls && !"ws".equals(address.getScheme()))) {
            throw new IllegalArgumentException("websocket: expected an address with ws or wss and a host, got another");
        }
        int port = address.getPort();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new WebSocketServer(
                new Endpoint(bare, port >= 0 ? port : tls ? 443 : 80),
                tls,
                port >= 0 ? host + ":" + port : host,
                address.getRawPath().isEmpty() ? "/" : address.getRawPath());
    }

    /** What a client's connection to it has on top of TCP. */
    List<Layer> layers(@Nullable SSLContext trust, Randomness randomness) {
        List<Layer> layers = new ArrayList<>();
        if (tls) {
            layers.add(new TlsLayer(engine(trust)));
        }
        layers.add(new HandshakeLayer(new WebSocketUpgrade(hostHeader, path, randomness.bytes(NONCE))));
        layers.add(WebSocketFrames.client(randomness));
        return layers;
    }

    private SSLEngine engine(@Nullable SSLContext trust) {
        try {
            SSLContext context = trust == null ? SSLContext.getDefault() : trust;
            SSLEngine engine = context.createSSLEngine(endpoint.host(), endpoint.port());
            engine.setUseClientMode(true);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
            return engine;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS to offer", e);
        }
    }
}
