package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.frame.Packet;
import dev.tl4j.frame.TransportError;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.ReqPqMulti;
import dev.tl4j.testkit.fault.Fault;
import dev.tl4j.tl.Int128;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to connections. */
class ConnectionFaultsTest extends FaultyDc {
    private static void sayHello(RawClient client) throws IOException {
        client.sendPlain(new ReqPqMulti(new Int128(1, 2)));
    }

    @Test
    void aConnectionMayBeAcceptedAndNeverAnswered() throws IOException {
        Fault silent = dc.faults().connections().once().silence();
        RawClient client = visitor();
        sayHello(client);
        client();
        assertThat(silent.count()).isEqualTo(1);
        dc.faults().disconnect();
        assertThat(client.bytesUntilEnd()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 50})
    void aConnectionMayStallInTheMiddle(int bytes) throws IOException {
        dc.faults().connections().once().stallAt(bytes);
        RawClient client = visitor();
        sayHello(client);
        client();
        dc.faults().disconnect();
        assertThat(client.bytesUntilEnd()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 50})
    void aConnectionMayEndInTheMiddle(int bytes) throws IOException {
        dc.faults().connections().once().cutAt(bytes);
        RawClient client = visitor();
        sayHello(client);
        assertThat(client.bytesUntilEnd()).isEqualTo(bytes);
    }

    @Test
    void aConnectionMayEndInTheMiddleOfASession() throws IOException {
        dc.faults().connections().once().cutAt(2000);
        RawClient client = visitor().exchangeKeys();
        assertThatThrownBy(() -> {
                    while (true) {
                        client.send(new Ping(1));
                        client.read();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-404, -429, -444})
    void aConnectionMayBeRefused(int code) throws IOException {
        dc.faults().connections().once().refuse(code);
        RawClient client = visitor();
        sayHello(client);
        assertThat(client.read()).isEqualTo(new TransportError(code));
        assertThatThrownBy(client::read).isInstanceOf(EOFException.class);
        client();
    }

    @Test
    void quickAcksMayBeForgotten() throws IOException {
        dc.faults().connections().once().dropQuickAcks();
        RawClient client = client();
        client.send(new Ping(1), true);
        assertThat(client.read()).isInstanceOf(Packet.class);
    }

    @Test
    void aConnectionEndsAfterATransportError() throws IOException {
        RawClient client = visitor();
        client.send(new Ping(1));
        assertThat(client.read()).isEqualTo(new TransportError(-404));
        assertThatThrownBy(client::read).isInstanceOf(EOFException.class);
    }

    @Test
    void connectionsThatThereAreMayFallSilent() throws IOException {
        RawClient client = client();
        dc.faults().silence();
        client.send(new Ping(1));
        assertAnswers(reconnected(client));
        dc.faults().disconnect();
        assertThat(client.bytesUntilEnd()).isZero();
    }

    @Test
    void connectionsThatThereAreMayEndInATransportError() throws IOException {
        RawClient client = client();
        dc.faults().transportError(-429);
        assertThat(client.read()).isEqualTo(new TransportError(-429));
        assertThatThrownBy(client::read).isInstanceOf(EOFException.class);
    }
}
