package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsLayerTest {
    private final Recorder client = new Recorder();
    private final Recorder server = new Recorder();

    @ParameterizedTest
    @CsvSource({"TLSv1.3, 1", "TLSv1.3, 1000", "TLSv1.3, 100000", "TLSv1.2, 1", "TLSv1.2, 100000"})
    void bytesPassBothWays(String version, int piece) throws Exception {
        Layer clientTls = new TlsLayer(TestTls.client(TestTls.context(), "localhost"));
        Layer serverTls = new TlsLayer(TestTls.server(version));
        clientTls.start(client);
        serverTls.start(server);
        exchange(clientTls, serverTls, piece);
        assertThat(client.ready).isEqualTo(1);
        assertThat(server.ready).isEqualTo(1);

        byte[] data = new byte[50_000];
        new Random(1).nextBytes(data);
        clientTls.send(new ByteBuffer[] {ByteBuffer.wrap(data, 0, 100), ByteBuffer.wrap(data, 100, 49_900)}, client);
        serverTls.send(new ByteBuffer[] {ByteBuffer.wrap(data)}, server);
        exchange(clientTls, serverTls, piece);
        assertThat(server.delivered.toByteArray()).isEqualTo(data);
        assertThat(client.delivered.toByteArray()).isEqualTo(data);
    }

    @Test
    void aStrangersCertificateIsRefused() throws Exception {
        assertThatThrownBy(() -> connect(TestTls.client(SSLContext.getDefault(), "localhost")))
                .isInstanceOf(SSLException.class);
        assertThat(client.ready).isZero();
    }

    @Test
    void anotherHostsCertificateIsRefused() throws Exception {
        assertThatThrownBy(() -> connect(TestTls.client(TestTls.context(), "dc.example")))
                .isInstanceOf(SSLException.class);
        assertThat(client.ready).isZero();
    }

    @Test
    void whatIsNotTlsIsRefused() throws Exception {
        Layer layer = new TlsLayer(TestTls.client(TestTls.context(), "localhost"));
        layer.start(client);
        assertThatThrownBy(() -> client.receive(layer, "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes("US-ASCII")))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aRecordThatWasChangedIsRefused() throws Exception {
        Layer clientTls = new TlsLayer(TestTls.client(TestTls.context(), "localhost"));
        Layer serverTls = new TlsLayer(TestTls.server());
        clientTls.start(client);
        serverTls.start(server);
        exchange(clientTls, serverTls, 100_000);
        serverTls.send(new ByteBuffer[] {ByteBuffer.wrap(new byte[100])}, server);
        byte[] record = server.sent.toByteArray();
        record[50] ^= 1;
        assertThatThrownBy(() -> client.receive(clientTls, record)).isInstanceOf(SSLException.class);
        assertThat(client.delivered.size()).isZero();
    }

    /** While a certificate is being checked, a peer can send what it likes, but not without end. */
    @Test
    void aFloodWhileWeAreBusyIsRefused() throws Exception {
        Layer layer = new TlsLayer(TestTls.server());
        layer.start(server);
        Layer clientTls = new TlsLayer(TestTls.client(TestTls.context(), "localhost"));
        clientTls.start(client);
        runWork(client);
        server.receive(layer, client.sent.toByteArray());
        assertThat(server.work).isNotEmpty();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        server.receive(layer, new byte[64 << 10]);
                    }
                })
                .isInstanceOf(NetException.class)
                .hasMessage("tls: expected the peer to wait for our answer, got a flood");
    }

    private void connect(SSLEngine engine) throws IOException, GeneralSecurityException {
        Layer clientTls = new TlsLayer(engine);
        Layer serverTls = new TlsLayer(TestTls.server());
        clientTls.start(client);
        serverTls.start(server);
        exchange(clientTls, serverTls, 100_000);
    }

    /** Carries what each side sends to the other, until both are silent. */
    private void exchange(Layer clientTls, Layer serverTls, int piece) throws IOException {
        boolean moved = true;
        while (moved) {
            moved = runWork(client)
                    | runWork(server)
                    | carry(client, serverTls, server, piece)
                    | carry(server, clientTls, client, piece);
        }
    }

    private static boolean runWork(Recorder side) throws IOException {
        boolean any = !side.work.isEmpty();
        while (!side.work.isEmpty()) {
            side.work.remove().run();
        }
        return any;
    }

    private static boolean carry(Recorder from, Layer to, Recorder side, int piece) throws IOException {
        byte[] bytes = from.sent.toByteArray();
        from.sent.reset();
        for (int at = 0; at < bytes.length; at += piece) {
            side.receive(to, bytes, at, Math.min(piece, bytes.length - at));
        }
        return bytes.length > 0;
    }
}
