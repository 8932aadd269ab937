package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.frame.TransportError;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.session.MessageIds;
import dev.tl4j.testkit.session.BadMsg;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to a data center as a whole. */
class FaultsTest extends FaultyDc {
    @Test
    void saltsMayChange() throws IOException {
        RawClient client = client();
        dc.faults().changeSalts();
        client.send(new Ping(1));
        client.await(RawClient.isA(BadServerSalt.ID));
    }

    @Test
    void sessionsMayBeForgotten() throws IOException {
        RawClient client = client();
        dc.faults().forgetSessions();
        client.send(new Ping(1));
        client.await(RawClient.isA(NewSessionCreated.ID));
    }

    @Test
    void itMayRestartOnTheSamePortWithItsKeys() throws IOException {
        RawClient client = client();
        int port = dc.port();
        dc.faults().restart();
        assertThat(client.bytesUntilEnd()).isZero();
        assertThat(dc.port()).isEqualTo(port);
        RawClient again = reconnected(client);
        again.send(new Ping(1));
        again.await(RawClient.isA(NewSessionCreated.ID));
        assertAnswers(again);
    }

    @Test
    void itMayRestartWithoutItsKeys() throws IOException {
        RawClient client = client();
        dc.faults().restartWithoutKeys();
        RawClient again = reconnected(client);
        again.send(new Ping(1));
        assertThat(again.read()).isEqualTo(new TransportError(-404));
        client();
    }

    @Test
    void itMayBeDownForAWhile() throws IOException {
        RawClient client = client();
        dc.faults().stopListening();
        assertAnswers(client);
        assertThatThrownBy(this::visitor).isInstanceOf(ConnectException.class);
        dc.faults().listenAgain();
        dc.faults().listenAgain();
        client();
    }

    @Test
    void temporaryKeysMayBeForgottenAlone() throws IOException {
        RawClient permanent = client();
        RawClient temporary = visitor().exchangeKeys(2, OptionalInt.of(1000));
        dc.faults().forgetTempKeys();
        assertAnswers(permanent);
        temporary.send(new Ping(1));
        assertThat(temporary.read()).isEqualTo(new TransportError(-404));
    }

    @ParameterizedTest
    @ValueSource(longs = {-864_000, -3600, 3600, 864_000})
    void itsClockMayBeWrong(long seconds) throws IOException {
        RawClient client = client();
        dc.faults().skewClock(Duration.ofSeconds(seconds));
        client.send(new Ping(1));
        BadMsgNotification told = (BadMsgNotification) MtprotoSchema.schema()
                .decode(client.await(RawClient.isA(BadMsgNotification.ID)).toByteArray());
        assertThat(told.errorCode()).isEqualTo((seconds > 0 ? BadMsg.ID_TOO_LOW : BadMsg.ID_TOO_HIGH).code());
        client.skew = Duration.ofSeconds(seconds);
        client.send(new Ping(2));
        long complaint = client.readPacket().message().messageId();
        double server = MessageIds.unixNanos(complaint) / 1e9;
        assertThat(server - System.currentTimeMillis() / 1e3).isBetween(seconds - 60.0, seconds + 60.0);
    }

    @Test
    void whatWasAskedForMayBeTakenBack() throws IOException {
        dc.faults().packets().drop();
        dc.faults().received().drop();
        dc.faults().calls().ignore();
        dc.faults().connections().silence();
        dc.faults().skewClock(Duration.ofDays(1));
        dc.faults().reset();
        assertAnswers(client());
    }

    @Test
    void aFaultMayBeForOneConnectionOnly() throws IOException {
        RawClient first = client();
        RawClient second = client();
        dc.faults().packets().onConnection(1).drop();
        first.send(new Ping(1));
        assertAnswers(second);
        dc.faults().disconnect();
        assertThat(first.bytesUntilEnd()).isZero();
        assertAnswers(reconnected(first));
    }

    @Test
    void aFaultMayBeForOneKeyOnly() throws IOException {
        RawClient first = client();
        RawClient second = client();
        dc.faults().packets().ofKey(first.key().id()).drop();
        RawClient again = reconnected(first);
        again.send(new Ping(1));
        assertAnswers(second);
        dc.faults().disconnect();
        assertThat(again.bytesUntilEnd()).isZero();
    }
}
