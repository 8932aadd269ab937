package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.TypeBadMsgNotification;
import dev.tl4j.testkit.fault.Fault;
import dev.tl4j.testkit.session.BadMsg;
import dev.tl4j.tl.Bytes;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can happen to a client's messages as they arrive. */
class ReceivedFaultsTest extends FaultyDc {
    @ParameterizedTest
    @EnumSource(BadMsg.class)
    void aMessageMayBeRefusedForAnyReason(BadMsg reason) throws IOException {
        RawClient client = client();
        dc.faults().received().once().complain(reason);
        long ping = client.send(new Ping(1));
        Bytes complaint =
                client.await(RawClient.isA(reason == BadMsg.WRONG_SALT ? BadServerSalt.ID : BadMsgNotification.ID));
        TypeBadMsgNotification told =
                (TypeBadMsgNotification) MtprotoSchema.schema().decode(complaint.toByteArray());
        assertThat(told.badMsgId()).isEqualTo(ping);
        assertThat(told.errorCode()).isEqualTo(reason.code());
        assertAnswers(client);
    }

    @Test
    void aMessageMayGetLost() throws IOException {
        RawClient client = client();
        Fault lost = dc.faults().received().once().drop();
        client.send(new Ping(1));
        assertPong(client, client.send(new Ping(2)), 2);
        assertThat(lost.count()).isEqualTo(1);
    }
}
