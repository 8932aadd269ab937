package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.BindingCipher;
import dev.tl4j.handshake.HandshakeException;
import dev.tl4j.handshake.KeyExchange;
import dev.tl4j.handshake.Terms;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.BindAuthKeyInner;
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Keys from the first to the last: agreed on, bound, renewed, lost. */
class KeyLifeTest {
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Rig rig = new Rig(true);
    private final AuthKey permanent = rig.server.key(1);
    private final AuthKey temporary = rig.server.key(2);

    private CompletableFuture<Void> begin() {
        CompletableFuture<Void> connected = rig.connect();
        rig.network.last().connect();
        rig.exchanges.last().agree(permanent);
        rig.exchanges.last().agree(temporary);
        return connected;
    }

    private void online() {
        CompletableFuture<Void> connected = begin();
        rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
        assertThat(connected).isCompleted();
        rig.told.clear();
    }

    @Test
    void callsWaitUntilTheTemporaryKeyIsBound() {
        CompletableFuture<Void> connected = rig.connect();
        CompletableFuture<Bytes> answer = rig.call(7);
        rig.network.last().connect();
        assertThat(rig.exchanges.last().expiresIn).isEmpty();
        rig.exchanges.last().agree(permanent);
        assertThat(rig.exchanges.last().expiresIn).hasValue((int) Rig.KEY_LIFE.toSeconds());
        rig.exchanges.last().agree(temporary);
        ScriptedServer.Received bind = rig.receivedOne();
        assertBinds(bind);
        assertThat(connected).isNotDone();
        rig.server.answer(bind, ScriptedApi.TRUE);
        assertThat(connected).isCompleted();
        ScriptedServer.Received call = rig.receivedOne();
        assertThat(call.keyId()).isEqualTo(temporary.id());
        assertThat(call.id()).isEqualTo(ScriptedApi.INIT);
        rig.server.answer(call, Rig.ANSWER);
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.stored().orElseThrow().home().authKey()).isEqualTo(permanent);
    }

    private void assertBinds(ScriptedServer.Received message) {
        assertThat(message.id()).isEqualTo(ScriptedApi.BIND);
        ScriptedApi.Bind bind = ScriptedApi.Bind.read(message.message().body());
        assertThat(bind.permAuthKeyId()).isEqualTo(permanent.id());
        TlReader plain = new TlReader(
                MtprotoSchema.schema(),
                BindingCipher.open(permanent, bind.encryptedMessage().toByteArray()));
        plain.readLong();
        plain.readLong();
        assertThat(plain.readLong()).isEqualTo(message.message().messageId());
        assertThat(plain.readInt()).isZero();
        assertThat(plain.readInt()).isEqualTo(40);
        assertThat(plain.readObject())
                .isEqualTo(new BindAuthKeyInner(
                        bind.nonce(), temporary.id(), permanent.id(), message.sessionId(), bind.expiresAt()));
        long serverSeconds =
                ScriptedLoop.START_MILLIS / 1000 + rig.loop.elapsed().toSeconds();
        assertThat((long) bind.expiresAt()).isEqualTo(serverSeconds + Rig.KEY_LIFE.toSeconds());
    }

    @Test
    void aBindingThatIsSentAgainIsMadeAnew() {
        begin();
        ScriptedServer.Received first = rig.receivedOne();
        rig.server.say(first, new BadServerSalt(first.message().messageId(), 1, 48, 77));
        ScriptedServer.Received second = rig.receivedOne();
        assertThat(second.message().messageId()).isNotEqualTo(first.message().messageId());
        assertBinds(second);
    }

    @Test
    void aKeyIsRenewedInTimeAndCallsGoOn() {
        online();
        rig.call(1);
        rig.answerAll();
        keepAliveUntil(Duration.ofHours(9));
        assertThat(rig.exchanges.begun).hasSize(3);
        CompletableFuture<Bytes> old = rig.call(2);
        ScriptedServer.Received oldCall = rig.receivedOne();
        assertThat(oldCall.id()).isEqualTo(ScriptedApi.ASK);

        AuthKey next = rig.server.key(3);
        rig.exchanges.last().agree(next);
        CompletableFuture<Bytes> held = rig.call(3);
        ScriptedServer.Received bind = rig.receivedOne();
        assertThat(bind.id()).isEqualTo(ScriptedApi.BIND);
        assertThat(bind.keyId()).isEqualTo(next.id());
        rig.server.answer(bind, ScriptedApi.TRUE);
        ScriptedServer.Received newCall = rig.receivedOne();
        assertThat(newCall.keyId()).isEqualTo(next.id());
        assertThat(newCall.id()).as("introduced again").isEqualTo(ScriptedApi.INIT);

        rig.server.answer(oldCall, Rig.ANSWER);
        assertThat(old).isCompletedWithValue(Rig.ANSWER);
        rig.server.answer(newCall, Rig.ANSWER);
        assertThat(held).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.network.dials).hasSize(1);
        assertThat(rig.told).doesNotContain("failed", "disconnected 2");
    }

    @Test
    void callsThatTheOldKeysSessionKeepsTooLongAreMoved() {
        online();
        rig.call(1);
        rig.answerAll();
        keepAliveUntil(Duration.ofHours(9));
        CompletableFuture<Bytes> answer = rig.call(2, Destination.HOME, Duration.ofMinutes(30));
        rig.received();
        rig.exchanges.last().agree(rig.server.key(3));
        rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
        rig.call(9);
        rig.answerAll();
        rig.loop.pass(Duration.ofMinutes(2));
        rig.answerAll();
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.told).contains("retried");
    }

    @Test
    void aCallThatTheServerTookForUnboundIsMoved() {
        online();
        CompletableFuture<Bytes> answer = rig.call(1);
        rig.server.refuse(rig.receivedOne(), 401, "AUTH_KEY_PERM_EMPTY");
        ScriptedServer.Received bind = rig.receivedOne();
        assertThat(bind.id()).isEqualTo(ScriptedApi.BIND);
        rig.server.answer(bind, ScriptedApi.TRUE);
        rig.answerAll();
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
    }

    @Test
    void aTemporaryKeyThatTheServerForgotIsMadeAnew() {
        online();
        CompletableFuture<Bytes> answer = rig.call(1);
        rig.network.last().refuse(-404);
        rig.loop.pass(A_WHILE);
        rig.network.last().connect();
        assertThat(rig.exchanges.begun).hasSize(3);
        assertThat(rig.exchanges.last().expiresIn).isPresent();
        rig.exchanges.last().agree(rig.server.key(3));
        rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
        rig.answerAll();
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.told).doesNotContain("key lost 2");
    }

    @Test
    void aPermanentKeyThatTheServerForgotIsMadeAnewOnceAndTold() {
        online();
        CompletableFuture<Bytes> answer = rig.call(1);
        rig.network.last().refuse(-404);
        loseBinding();
        ScriptedNetwork.Dial proof = rig.network.last();
        assertThat(rig.server.read(proof)).isNotEmpty().allMatch(message -> message.keyId() == permanent.id());
        proof.refuse(-404);
        assertThat(rig.told).containsOnlyOnce("key lost 2");

        rig.loop.pass(A_WHILE);
        rig.network.last().connect();
        assertThat(rig.exchanges.last().expiresIn).isEmpty();
        AuthKey next = rig.server.key(11);
        rig.exchanges.last().agree(next);
        rig.exchanges.last().agree(rig.server.key(12));
        rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
        rig.answerAll();
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.stored().orElseThrow().home().authKey()).isEqualTo(next);
    }

    private void loseBinding() {
        rig.loop.pass(A_WHILE);
        rig.network.last().connect();
        rig.exchanges.last().agree(rig.server.key(3));
        rig.server.refuse(rig.receivedOne(), 400, "ENCRYPTED_MESSAGE_INVALID");
        rig.loop.pass(A_WHILE);
        rig.network.last().connect();
    }

    @Test
    void aPermanentKeyThatTheServerKnowsIsKept() {
        online();
        rig.network.last().refuse(-404);
        loseBinding();
        int exchanges = rig.exchanges.begun.size();
        rig.server.say(rig.server.read(rig.network.last()).get(0), new Pong(1, 1));
        assertThat(rig.exchanges.begun).hasSize(exchanges + 1);
        assertThat(rig.exchanges.last().expiresIn).isPresent();
        rig.exchanges.last().agree(rig.server.key(4));
        rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
        assertThat(rig.told).contains("connected 2").doesNotContain("key lost 2");
    }

    @Test
    void aServerThatForgetsEachKeyIsNotAskedForOneAfterTheOther() {
        Rig plain = new Rig(false);
        CompletableFuture<Void> connected = plain.connect();
        plain.network.last().connect();
        plain.exchanges.last().agree(plain.server.key(1));
        assertThat(connected).isCompleted();
        plain.call(1);
        plain.answerAll();
        plain.network.last().refuse(-404);
        plain.loop.pass(A_WHILE);
        plain.network.last().connect();
        assertThat(plain.exchanges.begun).as("not believed at once").hasSize(1);
        plain.network.last().refuse(-404);
        plain.loop.pass(A_WHILE);
        plain.network.last().connect();
        assertThat(plain.exchanges.begun).hasSize(2);
        plain.exchanges.last().agree(plain.server.key(2));
        for (int i = 0; i < 8; i++) {
            plain.network.last().refuse(-404);
            plain.loop.pass(Duration.ofSeconds(31));
            plain.network.last().connect();
        }
        assertThat(plain.exchanges.begun).hasSize(2);
        assertThat(plain.told).containsOnlyOnce("key lost 2");
    }

    @Test
    void aServerThatChangesItsMindCostsNoKey() {
        Rig plain = Rig.connected();
        for (int i = 0; i < 3; i++) {
            plain.network.last().refuse(-404);
            plain.loop.pass(A_WHILE);
            plain.network.last().connect();
            CompletableFuture<Bytes> answer = plain.call(i);
            plain.answerAll();
            assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        }
        assertThat(plain.exchanges.begun).isEmpty();
        assertThat(plain.told).doesNotContain("key lost 2");
    }

    @Test
    void aServerThatCheatsEndsTheFirstConnect() {
        CompletableFuture<Void> connected = rig.connect();
        rig.network.last().connect();
        rig.exchanges.last().fail(cheat());
        assertThatThrownBy(connected::join)
                .hasMessageContaining("key exchange with data center 2 failed: key exchange: ");
        assertThat(rig.loop.timers()).isZero();
    }

    @Test
    void aRenewalThatFailsIsTriedAgain() {
        online();
        keepAliveUntil(Duration.ofHours(9));
        rig.exchanges.last().fail(cheat());
        assertThat(rig.exchanges.begun).hasSize(3);
        rig.keepAlive(Duration.ofMinutes(1));
        assertThat(rig.exchanges.begun).hasSize(4);
        assertThat(rig.network.dials).hasSize(1);
    }

    /** What an exchange with a server fails with that answers nonsense. */
    private static HandshakeException cheat() {
        Terms terms = new Terms(List.of(), 2, OptionalInt.empty());
        try {
            KeyExchange.start(terms, bytes -> {}).receive(Bytes.EMPTY, bytes -> {});
            throw new AssertionError("expected nonsense to be refused");
        } catch (HandshakeException e) {
            return e;
        }
    }

    @Test
    void afterALogOutTheServerIsAskedToDestroyTheKeyAndNothingIsKept() {
        online();
        rig.call(1);
        rig.answerAll();
        CompletableFuture<Void> destroyed = rig.core.destroyKeys();
        rig.loop.settle();
        ScriptedServer.Received request = rig.server.read(rig.network.last()).stream()
                .filter(message -> message.id() == DestroyAuthKey.ID)
                .findFirst()
                .orElseThrow();
        assertThat(request.keyId()).isEqualTo(permanent.id());
        assertThat(destroyed).isNotDone();
        rig.server.say(request, new DestroyAuthKeyOk());
        assertThat(destroyed).isCompleted();
        assertThat(rig.stored()).isEmpty();
        assertThat(rig.network.open()).isZero();
        assertThatThrownBy(rig.call(2)::join).hasMessageContaining("logged out");

        CompletableFuture<Void> again = rig.connect();
        rig.network.last().connect();
        rig.exchanges.last().agree(rig.server.key(21));
        rig.exchanges.last().agree(rig.server.key(22));
        rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
        assertThat(again).isCompleted();
    }

    @Test
    void aLogOutDoesNotWaitForAServerThatIsSilent() {
        online();
        CompletableFuture<Void> destroyed = rig.core.destroyKeys();
        rig.loop.pass(Duration.ofSeconds(6));
        assertThat(destroyed).isCompleted();
        assertThat(rig.stored()).isEmpty();
    }

    @Test
    void aClientThatReconnectsLateInAKeysLifeGoesOnUnderIt() {
        online();
        rig.call(1);
        rig.answerAll();
        keepAliveUntil(Duration.ofHours(9));
        rig.network.last().cut();
        rig.loop.pass(A_WHILE);
        rig.network.last().connect();
        rig.call(2);
        assertThat(rig.received()).singleElement().satisfies(call -> assertThat(call.keyId())
                .isEqualTo(temporary.id()));
        assertThat(rig.exchanges.last().expiresIn).as("renewed beside that").isPresent();
        assertThat(rig.exchanges.begun).hasSize(4);
    }

    private void keepAliveUntil(Duration time) {
        rig.keepAlive(time.minus(rig.loop.elapsed()).plusSeconds(1));
    }
}
