package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.MessageException;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.api.updates.GetState;
import dev.tl4j.testkit.fault.CallFaults;
import dev.tl4j.testkit.fault.Fault;
import dev.tl4j.testkit.fault.Migration;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can happen to calls. */
class CallFaultsTest extends FaultyDc {
    private static final NearestDc ANSWER = new NearestDc("AT", 2, 5);

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void answer() {
        dc.on(GetNearestDc.class, request -> {
            asked.incrementAndGet();
            return ANSWER;
        });
    }

    private static Bytes ask(RawClient client) throws IOException {
        return client.result(client.send(new GetNearestDc()));
    }

    private CallFaults once() {
        return dc.faults().calls().to(GetNearestDc.class).once();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                error(calls -> calls.refuse(406, "AUTH_KEY_DUPLICATED"), 406, "AUTH_KEY_DUPLICATED"),
                error(calls -> calls.flood(30), 420, "FLOOD_WAIT_30"),
                error(calls -> calls.floodUnlessPremium(31), 420, "FLOOD_PREMIUM_WAIT_31"),
                error(calls -> calls.slowMode(32), 420, "SLOWMODE_WAIT_32"),
                error(CallFaults::timeout, -503, "Timeout"),
                error(CallFaults::fail, 500, "RPC_CALL_FAIL"),
                error(calls -> calls.failBetween(3), 500, "INTERDC_3_CALL_ERROR"),
                error(calls -> calls.migrate(Migration.PHONE, 4), 303, "PHONE_MIGRATE_4"),
                error(calls -> calls.migrate(Migration.USER, 4), 303, "USER_MIGRATE_4"),
                error(calls -> calls.migrate(Migration.NETWORK, 4), 303, "NETWORK_MIGRATE_4"),
                error(calls -> calls.migrate(Migration.FILE, 4), 303, "FILE_MIGRATE_4"),
                error(calls -> calls.migrate(Migration.STATS, 4), 303, "STATS_MIGRATE_4"));
    }

    private static Arguments error(Function<CallFaults, Fault> fault, int code, String name) {
        return Arguments.of(fault, new RpcError(code, name));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aCallMayBeRefusedWithoutAnybodyBeingAsked(Function<CallFaults, Fault> fault, RpcError error)
            throws IOException {
        RawClient client = client();
        Fault refused = fault.apply(once());
        assertThat(ask(client)).isEqualTo(bytes(error));
        assertThat(asked).hasValue(0);
        assertThat(refused.count()).isEqualTo(1);
        assertThat(ask(client)).isEqualTo(bytes(ANSWER));
    }

    @Test
    void aCallMayGetNoAnswer() throws IOException {
        RawClient client = client();
        once().ignore();
        client.send(new GetNearestDc());
        assertThat(ask(client)).isEqualTo(bytes(ANSWER));
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerMayComeLate() throws IOException {
        RawClient client = client();
        once().delay(Duration.ofSeconds(2));
        long first = client.send(new GetNearestDc());
        assertThat(ask(client)).isEqualTo(bytes(ANSWER));
        assertThat(client.result(first)).isEqualTo(bytes(ANSWER));
        assertThat(asked).hasValue(2);
    }

    @Test
    void anAnswerMayComeTwice() throws IOException {
        RawClient client = client();
        once().answerTwice();
        long call = client.send(new GetNearestDc());
        assertThat(client.result(call)).isEqualTo(bytes(ANSWER));
        assertThat(client.result(call)).isEqualTo(bytes(ANSWER));
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerMayBeCutInHalf() throws IOException {
        RawClient client = client();
        once().halve();
        assertThat(ask(client)).isEqualTo(bytes(ANSWER).slice(0, 8));
    }

    @Test
    void anAnswerMayBeTooLong() throws IOException {
        RawClient client = client();
        once().lengthen();
        assertThat(ask(client).size()).isEqualTo(bytes(ANSWER).size() + 4);
    }

    @Test
    void anAnswerMayBeNothingThatAnybodyKnows() throws IOException {
        RawClient client = client();
        once().unknownConstructor();
        Bytes answer = ask(client);
        assertThat(new TlReader(dev.tl4j.tl.TlSchema.NONE, answer).readInt()).isEqualTo(0x0badc0de);
        assertThat(answer.slice(4, answer.size())).isEqualTo(bytes(ANSWER).slice(4, answer.size()));
    }

    @Test
    void anAnswerMayBeABomb() throws IOException {
        RawClient client = client();
        once().gzipBomb();
        Bytes bomb = ask(client);
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> GzipPacked.unpack(bomb))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("expected at most");
    }

    @Test
    void anAnswerMayBeWhateverATestWants() throws IOException {
        RawClient client = client();
        once().spoil(honest -> bytes(new NearestDc("XX", 0, 0)));
        assertThat(ask(client)).isEqualTo(bytes(new NearestDc("XX", 0, 0)));
    }

    @Test
    void onlyTheMethodThatIsMeantIsAffected() throws IOException {
        RawClient client = client();
        dc.faults().calls().to(GetState.class).flood(30);
        assertThat(ask(client)).isEqualTo(bytes(ANSWER));
        assertThat(client.result(client.send(new GetState()))).isEqualTo(bytes(new RpcError(420, "FLOOD_WAIT_30")));
    }

    @Test
    void aMethodIsAGeneratedClass() {
        assertThatThrownBy(() -> dc.faults().calls().to(NoId.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a public ID");
    }

    private record NoId() implements TlMethod<Boolean> {
        @Override
        public Boolean readResult(TlReader reader) {
            return reader.readBool();
        }

        @Override
        public int constructorId() {
            return 1;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(1);
        }
    }
}
