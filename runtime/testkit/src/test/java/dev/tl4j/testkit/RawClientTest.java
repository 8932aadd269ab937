package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Obfuscated;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.DestroySession;
import dev.tl4j.mtproto.DestroySessionNone;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.mtproto.SetClientDHParams;
import dev.tl4j.testkit.api.InvokeAfterMsg;
import dev.tl4j.testkit.api.InvokeAfterMsgs;
import dev.tl4j.testkit.api.InvokeWithoutUpdates;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.api.updates.GetState;
import dev.tl4j.testkit.api.updates.State;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data center and a client that does what ours does not do, or not yet. */
@Timeout(60)
class RawClientTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final Randomness RANDOM = new Random(5)::nextBytes;
    private static final int ONE_WORD = 4;

    private LocalDc dc;

    @BeforeEach
    void start() {
        dc = LocalDc.builder().key(KEY).start();
    }

    @AfterEach
    void close() {
        dc.close();
    }

    private RawClient connect(FrameCodec codec) throws IOException {
        return new RawClient(dc, codec).exchangeKeys();
    }

    private RawClient connect() throws IOException {
        return connect(Framing.INTERMEDIATE.client(RANDOM, Framing.MAX_PACKET));
    }

    private static Bytes bytes(dev.tl4j.tl.TlObject object) {
        return Bytes.wrap(object.encode());
    }

    @ParameterizedTest
    @EnumSource(
            value = Framing.class,
            names = {"ABRIDGED", "INTERMEDIATE", "PADDED_INTERMEDIATE"})
    void obfuscatedTransportsAreUnderstood(Framing framing) throws IOException {
        try (RawClient client =
                connect(Obfuscated.client(framing, OptionalInt.of(2), null, RANDOM, Framing.MAX_PACKET))) {
            long ping = client.send(new Ping(42));
            assertThat(client.await(RawClient.isA(Pong.ID))).isEqualTo(bytes(new Pong(ping, 42)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Framing.class,
            names = {"ABRIDGED", "INTERMEDIATE", "PADDED_INTERMEDIATE"})
    void quickAcksAreGiven(Framing framing) throws IOException {
        try (RawClient client = connect(framing.client(RANDOM, Framing.MAX_PACKET))) {
            client.send(new Ping(42), true);
            assertThat(client.read()).isEqualTo(new QuickAck(client.lastToken));
        }
    }

    @Test
    void anUnknownKeyIsMinus404() throws IOException {
        try (RawClient client = new RawClient(dc, Framing.ABRIDGED.client(RANDOM, Framing.MAX_PACKET))) {
            client.send(new Ping(1));
            assertThat(client.read()).isEqualTo(new TransportError(-404));
        }
    }

    @Test
    void anExchangeThatBeginsInTheMiddleIsMinus404() throws IOException {
        try (RawClient client = new RawClient(dc, Framing.FULL.client(RANDOM, Framing.MAX_PACKET))) {
            client.sendPlain(new SetClientDHParams(new Int128(1, 2), new Int128(3, 4), Bytes.EMPTY));
            assertThat(client.read()).isEqualTo(new TransportError(-404));
        }
    }

    @Test
    void anExchangeMayBeginAgainOnTheSameConnection() throws IOException {
        try (RawClient client = connect()) {
            client.exchangeKeys();
            long ping = client.send(new Ping(42));
            assertThat(client.await(RawClient.isA(Pong.ID))).isEqualTo(bytes(new Pong(ping, 42)));
        }
    }

    @Test
    void aBrokenStreamIsClosed() throws IOException {
        FrameCodec codec = Framing.INTERMEDIATE.client(RANDOM, Framing.MAX_PACKET);
        try (RawClient client = connect(codec)) {
            client.writeRaw(new byte[ONE_WORD]);
            assertThatThrownBy(client::read).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void updatesArePushedToWhomTheyAreMeantFor() throws IOException {
        try (RawClient one = connect();
                RawClient other = connect()) {
            one.result(one.send(new GetState()));
            other.result(other.send(new GetState()));
            AtomicBoolean first = new AtomicBoolean(true);
            dc.push(new NearestDc("AT", 1, 1), caller -> first.getAndSet(false));
            dc.push(new NearestDc("AT", 2, 2));
            Bytes toAll = bytes(new NearestDc("AT", 2, 2));
            Bytes toOne = bytes(new NearestDc("AT", 1, 1));
            List<Bytes> got = List.of(one.await(RawClient.isA(NearestDc.ID)), other.await(RawClient.isA(NearestDc.ID)));
            assertThat(got).containsExactlyInAnyOrder(toOne, toAll);
        }
    }

    @Test
    void whoWantsNoUpdatesGetsNone() throws IOException {
        try (RawClient client = connect()) {
            client.result(client.send(new InvokeWithoutUpdates<>(new GetState())));
            dc.push(new NearestDc("AT", 1, 1));
            client.result(client.send(new GetState()));
            dc.push(new NearestDc("AT", 2, 2));
            assertThat(client.await(RawClient.isA(NearestDc.ID))).isEqualTo(bytes(new NearestDc("AT", 2, 2)));
        }
    }

    @Test
    void aCallWaitsForThoseThatMustComeBefore() throws IOException {
        CompletableFuture<NearestDc> slow = new CompletableFuture<>();
        dc.onAsync(GetNearestDc.class, (request, caller) -> slow);
        dc.on(GetState.class, request -> new State(slow.isDone() ? 1 : 0, 0, 0, 0, 0));
        try (RawClient client = connect()) {
            long first = client.send(new GetNearestDc());
            long second = client.send(new InvokeAfterMsg<>(first, new GetState()));
            long third = client.send(new InvokeAfterMsgs<>(List.of(first, second, 4L), new GetState()));
            long ping = client.send(new Ping(1));
            assertThat(client.await(RawClient.isA(Pong.ID))).isEqualTo(bytes(new Pong(ping, 1)));
            slow.complete(new NearestDc("AT", 2, 5));
            assertThat(client.result(first)).isEqualTo(bytes(new NearestDc("AT", 2, 5)));
            assertThat(client.result(second)).isEqualTo(bytes(new State(1, 0, 0, 0, 0)));
            assertThat(client.result(third)).isEqualTo(bytes(new State(1, 0, 0, 0, 0)));
        }
    }

    @Test
    void aCallThatWaitsForOneThatFailsFailsToo() throws IOException {
        CompletableFuture<NearestDc> slow = new CompletableFuture<>();
        dc.onAsync(GetNearestDc.class, (request, caller) -> slow);
        try (RawClient client = connect()) {
            long first = client.send(new GetNearestDc());
            long second = client.send(new InvokeAfterMsg<>(first, new GetState()));
            client.send(new Ping(1));
            client.await(RawClient.isA(Pong.ID));
            slow.completeExceptionally(new RpcErrorException(400, "HASH_INVALID"));
            List<Bytes> errors = List.of(client.result(second));
            assertThat(errors).containsExactly(bytes(new RpcError(400, "MSG_WAIT_FAILED")));
        }
    }

    @Test
    void aCallThatCannotBeReadIsRefused() throws IOException {
        try (RawClient client = connect()) {
            EncodedObject tooLong = new EncodedObject(Bytes.of(java.util.Arrays.copyOf(new GetState().encode(), 8)));
            assertThat(client.result(client.send(tooLong))).isEqualTo(bytes(new RpcError(400, "INPUT_FETCH_ERROR")));
        }
    }

    @Test
    void sessionsAndKeysMayBeEnded() throws IOException {
        try (RawClient client = connect()) {
            client.send(new DestroySession(77));
            assertThat(client.await(RawClient.isA(DestroySessionNone.ID))).isEqualTo(bytes(new DestroySessionNone(77)));
            client.send(new DestroyAuthKey());
            client.await(RawClient.isA(DestroyAuthKeyOk.ID));
            client.send(new Ping(1));
            assertThat(client.read()).isEqualTo(new TransportError(-404));
        }
    }

    @Test
    void aConnectionEndsWhenItsPingsStop() throws IOException {
        try (RawClient client = connect()) {
            client.send(new PingDelayDisconnect(1, 0));
            assertThatThrownBy(() -> {
                        while (true) {
                            client.read();
                        }
                    })
                    .isInstanceOf(EOFException.class);
        }
    }
}
