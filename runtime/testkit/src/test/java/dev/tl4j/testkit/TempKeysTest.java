package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.TransportError;
import dev.tl4j.mtproto.BindAuthKeyInner;
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.auth.BindTempAuthKey;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.layer229.InputUserSelf;
import dev.tl4j.testkit.layer229.Layer229;
import dev.tl4j.testkit.layer229.auth.ImportBotAuthorization;
import dev.tl4j.testkit.layer229.users.GetUsers;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Temporary keys as a client meets them: bound, not bound, bound wrongly, ended. */
@Timeout(60)
class TempKeysTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final Randomness RANDOM = new Random(5)::nextBytes;
    private static final int DAY = 86_400;
    private static final Bytes TRUE = bool(true);
    private static final NearestDc ANSWER = new NearestDc("AT", 2, 5);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<Caller> callers = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.ofEpochSecond(System.currentTimeMillis() / 1000);

    @AfterEach
    void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    private LocalDc start(boolean requiresPfs) {
        LocalDc dc = LocalDc.builder()
                .key(KEY)
                .clock(() -> now)
                .requirePfs(requiresPfs)
                .start();
        dc.on(GetNearestDc.class, (request, caller) -> {
            callers.add(caller);
            return ANSWER;
        });
        opened.add(dc);
        return dc;
    }

    private RawClient connect(LocalDc dc) throws IOException {
        RawClient client = new RawClient(dc, Framing.INTERMEDIATE.client(RANDOM, Framing.MAX_PACKET));
        opened.add(client);
        return client;
    }

    private RawClient temporary(LocalDc dc) throws IOException {
        return connect(dc).exchangeKeys(2, OptionalInt.of(DAY));
    }

    private static Bytes bool(boolean value) {
        TlWriter writer = new TlWriter();
        writer.writeResult(value);
        return Bytes.wrap(writer.toByteArray());
    }

    private int inADay() {
        return (int) now.getEpochSecond() + DAY;
    }

    private static Bytes bind(RawClient client, AuthKey permanent, int expiresAt) throws IOException {
        return bind(client, permanent, expiresAt, client.key().id());
    }

    private static Bytes bind(RawClient client, AuthKey permanent, int expiresAt, long tempKeyId) throws IOException {
        return client.result(client.send(messageId -> {
            BindAuthKeyInner inner = BindAuthKeyInner.builder()
                    .nonce(17)
                    .tempAuthKeyId(tempKeyId)
                    .permAuthKeyId(permanent.id())
                    .tempSessionId(RawClient.SESSION)
                    .expiresAt(expiresAt)
                    .build();
            Bytes proof = BindingMessage.honest(messageId, inner).sealed(permanent);
            return new BindTempAuthKey(permanent.id(), 17, expiresAt, proof);
        }));
    }

    private static Bytes ask(RawClient client) throws IOException {
        return client.result(client.send(new GetNearestDc()));
    }

    private static Bytes error(int code, String name) {
        return Bytes.wrap(new RpcError(code, name).encode());
    }

    private static Bytes answer() {
        return Bytes.wrap(ANSWER.encode());
    }

    @Test
    void aBoundKeyActsForThePermanentOne() throws IOException {
        LocalDc dc = start(true);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        RawClient client = temporary(dc);
        assertThat(bind(client, permanent, inADay())).isEqualTo(TRUE);
        assertThat(ask(client)).isEqualTo(answer());
        assertThat(callers).extracting(Caller::authKeyId).containsExactly(permanent.id());
    }

    @Test
    void aKeyThatIsNotBoundIsOfNoUse() throws IOException {
        RawClient client = temporary(start(false));
        assertThat(ask(client)).isEqualTo(error(401, "AUTH_KEY_PERM_EMPTY"));
        assertThat(callers).isEmpty();
    }

    @Test
    void aPermanentKeyIsRefusedWhereTemporaryOnesAreRequired() throws IOException {
        RawClient client = connect(start(true)).exchangeKeys();
        assertThat(ask(client)).isEqualTo(error(400, "TEMP_AUTH_KEY_EMPTY"));
    }

    @Test
    void aPermanentKeyCannotBeBound() throws IOException {
        LocalDc dc = start(false);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        RawClient client = connect(dc).exchangeKeys();
        assertThat(bind(client, permanent, inADay())).isEqualTo(error(400, "TEMP_AUTH_KEY_EMPTY"));
    }

    @Test
    void aKeyIsNotBoundToOneThatTheServerDoesNotKnow() throws IOException {
        RawClient client = temporary(start(false));
        AuthKey unknown = AuthKey.of(RANDOM.bytes(AuthKey.LENGTH));
        assertThat(bind(client, unknown, inADay())).isEqualTo(error(400, "ENCRYPTED_MESSAGE_INVALID"));
        assertThat(ask(client)).isEqualTo(error(401, "AUTH_KEY_PERM_EMPTY"));
    }

    @Test
    void aKeyIsNotBoundToATemporaryOne() throws IOException {
        LocalDc dc = start(false);
        AuthKey temporary = temporary(dc).key();
        assertThat(bind(temporary(dc), temporary, inADay())).isEqualTo(error(400, "ENCRYPTED_MESSAGE_INVALID"));
    }

    @Test
    void aBindingThatIsAboutAnotherKeyIsRefused() throws IOException {
        LocalDc dc = start(false);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        RawClient client = temporary(dc);
        assertThat(bind(client, permanent, inADay(), 42)).isEqualTo(error(400, "ENCRYPTED_MESSAGE_INVALID"));
        assertThat(ask(client)).isEqualTo(error(401, "AUTH_KEY_PERM_EMPTY"));
    }

    @Test
    void aBindingThatEndsInThePastIsRefused() throws IOException {
        LocalDc dc = start(false);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        int past = (int) now.getEpochSecond() - 1;
        assertThat(bind(temporary(dc), permanent, past)).isEqualTo(error(400, "EXPIRES_AT_INVALID"));
    }

    @Test
    void aBoundKeyCannotBeBoundToAnotherButOnceMoreToItsOwn() throws IOException {
        LocalDc dc = start(false);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        AuthKey another = connect(dc).exchangeKeys().key();
        RawClient client = temporary(dc);
        assertThat(bind(client, permanent, inADay())).isEqualTo(TRUE);
        assertThat(bind(client, another, inADay())).isEqualTo(error(400, "TEMP_AUTH_KEY_ALREADY_BOUND"));
        assertThat(bind(client, permanent, inADay())).isEqualTo(TRUE);
        assertThat(ask(client)).isEqualTo(answer());
    }

    @Test
    void aNewBindingTakesTheFormersPlaceExceptForMedia() throws IOException {
        LocalDc dc = start(false);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        RawClient media = connect(dc).exchangeKeys(-2, OptionalInt.of(DAY));
        RawClient former = temporary(dc);
        RawClient later = temporary(dc);
        assertThat(bind(media, permanent, inADay())).isEqualTo(TRUE);
        assertThat(bind(former, permanent, inADay())).isEqualTo(TRUE);
        assertThat(bind(later, permanent, inADay())).isEqualTo(TRUE);
        assertThat(ask(former)).isEqualTo(error(401, "AUTH_KEY_PERM_EMPTY"));
        assertThat(ask(later)).isEqualTo(answer());
        assertThat(ask(media)).isEqualTo(answer());
    }

    @Test
    void aKeyEndsWhenItsBindingSaysSo() throws IOException {
        LocalDc dc = start(false);
        AuthKey permanent = connect(dc).exchangeKeys().key();
        RawClient client = temporary(dc);
        bind(client, permanent, (int) now.getEpochSecond() + 20);
        assertThat(ask(client)).isEqualTo(answer());
        now = now.plusSeconds(20);
        client.send(new GetNearestDc());
        assertThat(client.read()).isEqualTo(new TransportError(-404));
    }

    @Test
    void aKeyThatWasNeverBoundEndsToo() throws IOException {
        RawClient client = connect(start(false)).exchangeKeys(2, OptionalInt.of(20));
        assertThat(ask(client)).isEqualTo(error(401, "AUTH_KEY_PERM_EMPTY"));
        now = now.plusSeconds(20);
        client.send(new GetNearestDc());
        assertThat(client.read()).isEqualTo(new TransportError(-404));
    }

    @Test
    void aKeyEndsWithThePermanentOneThatItActsFor() throws IOException {
        LocalDc dc = start(false);
        RawClient owner = connect(dc).exchangeKeys();
        RawClient client = temporary(dc);
        bind(client, owner.key(), inADay());
        owner.send(new DestroyAuthKey());
        owner.await(RawClient.isA(DestroyAuthKeyOk.ID));
        client.send(new GetNearestDc());
        assertThat(client.read()).isEqualTo(new TransportError(-404));
    }

    @Test
    void whoSignsInUnderOneKeyIsSignedInUnderAllThatActForTheSame() throws IOException {
        LocalDc dc = start(true);
        dc.accounts().bot("123:abc");
        AuthKey permanent = connect(dc).exchangeKeys().key();
        RawClient client = temporary(dc);
        bind(client, permanent, inADay());
        GetUsers self = new GetUsers(List.of(new InputUserSelf()));
        assertThat(client.result(client.send(self))).isEqualTo(error(401, "AUTH_KEY_UNREGISTERED"));
        client.call(Layer229.schema(), new ImportBotAuthorization(0, 1, "hash", "123:abc"));
        dc.faults().forgetTempKeys();
        RawClient renewed = temporary(dc);
        assertThat(ask(renewed)).isEqualTo(error(401, "AUTH_KEY_PERM_EMPTY"));
        bind(renewed, permanent, inADay());
        assertThat(renewed.call(Layer229.schema(), self)).hasSize(1);
        assertThat(ask(renewed)).isEqualTo(answer());
        assertThat(callers.get(0).account())
                .hasValueSatisfying(account -> assertThat(account.id()).isEqualTo(123));
    }
}
