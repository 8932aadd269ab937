package dev.tl4j.testkit.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What stands before a server of WebSockets and takes the TLS off. */
public final class TlsPeer extends ProxyPeer {
    private static final char[] PASSWORD = "changeit".toCharArray();

    public TlsPeer(int targetPort) throws IOException, GeneralSecurityException {
        super(
                context().getServerSocketFactory().createServerSocket(0, 0, InetAddress.getLoopbackAddress()),
                targetPort);
    }

    /** Has the certificate of localhost, and trusts it. */
    public static SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = TlsPeer.class.getResourceAsStream("/tls/localhost.p12")) {
            store.load(Objects.requireNonNull(in), PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    protected boolean greet(DataInputStream in, OutputStream out) {
        return true;
    }
}
