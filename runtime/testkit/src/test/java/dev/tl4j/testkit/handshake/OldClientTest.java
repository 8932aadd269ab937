package dev.tl4j.testkit.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.Digests;
import dev.tl4j.crypto.PqFactors;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.crypto.RsaPad;
import dev.tl4j.crypto.TmpAesKey;
import dev.tl4j.mtproto.ClientDHInnerData;
import dev.tl4j.mtproto.DhGenOk;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.PQInnerData;
import dev.tl4j.mtproto.PQInnerDataTemp;
import dev.tl4j.mtproto.ReqDHParams;
import dev.tl4j.mtproto.ReqPq;
import dev.tl4j.mtproto.ResPQ;
import dev.tl4j.mtproto.ServerDHInnerData;
import dev.tl4j.mtproto.ServerDHParamsFail;
import dev.tl4j.mtproto.ServerDHParamsOk;
import dev.tl4j.mtproto.SetClientDHParams;
import dev.tl4j.mtproto.TypeServerDHParams;
import dev.tl4j.mtproto.TypeSetClientDHParamsAnswer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.Int256;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The server across from clients that are older than ours, and from some that do wrong: all written out by hand. */
class OldClientTest {
    private static final Randomness RANDOM = Exchange.random(33);
    private static final Int128 NONCE = Int128.of(RANDOM.bytes(16));
    private static final Int256 NEW_NONCE = Int256.of(RANDOM.bytes(32));
    private static final String NOT_OURS = ": expected the one of this exchange, got another";

    private final ServerStep.Answer first = answer(ServerStep.start(Exchange.HONEST), new ReqPq(NONCE));
    private final ResPQ resPq = ResPQ.read(reader(first.body()));
    private final PqFactors factors = PqFactors.of(resPq.pq().toByteArray());

    private static ServerStep.Answer answer(ServerStep step, TlObject request) {
        return ((ServerStep.Awaiting) step).receive(Bytes.wrap(request.encode()), Exchange.NOW, RANDOM);
    }

    private static TlReader reader(Bytes bytes) {
        return new TlReader(MtprotoSchema.schema(), bytes);
    }

    private PQInnerData innerData() {
        return PQInnerData.builder()
                .pq(resPq.pq())
                .p(Bytes.wrap(factors.pBytes()))
                .q(Bytes.wrap(factors.qBytes()))
                .nonce(NONCE)
                .serverNonce(resPq.serverNonce())
                .newNonce(NEW_NONCE)
                .build();
    }

    private static byte[] rsaPad(TlObject inner) {
        return RsaPad.encrypt(inner.encode(), Exchange.KEY.publicKey(), RANDOM);
    }

    /** The scheme before RSA_PAD: SHA-1, data and padding of 255 bytes together, and RSA over them. */
    private static byte[] dataWithHash(TlObject inner) {
        byte[] data = inner.encode();
        byte[] padded = RANDOM.bytes(255);
        System.arraycopy(Digests.sha1(data), 0, padded, 0, 20);
        System.arraycopy(data, 0, padded, 20, data.length);
        RsaKey key = Exchange.KEY.publicKey();
        byte[] number =
                new BigInteger(1, padded).modPow(key.exponent(), key.modulus()).toByteArray();
        byte[] encrypted = new byte[256];
        int length = Math.min(256, number.length);
        System.arraycopy(number, number.length - length, encrypted, 256 - length, length);
        return encrypted;
    }

    private ReqDHParams request(byte[] encrypted) {
        return ReqDHParams.builder()
                .nonce(NONCE)
                .serverNonce(resPq.serverNonce())
                .p(Bytes.wrap(factors.pBytes()))
                .q(Bytes.wrap(factors.qBytes()))
                .publicKeyFingerprint(resPq.serverPublicKeyFingerprints().get(0))
                .encryptedData(Bytes.wrap(encrypted))
                .build();
    }

    private KeyAgreed finish(byte[] encryptedInnerData) {
        ServerStep.Answer second = answer(first.next(), request(encryptedInnerData));
        ServerDHParamsOk ok = (ServerDHParamsOk) TypeServerDHParams.read(reader(second.body()));
        TmpAesKey tmp =
                TmpAesKey.of(NEW_NONCE.toByteArray(), resPq.serverNonce().toByteArray());
        byte[] opened = tmp.open(ok.encryptedAnswer().toByteArray());
        ServerDHInnerData server = ServerDHInnerData.read(reader(Bytes.wrap(opened)));
        DhParams group = DhParams.check(server.g(), server.dhPrime().toByteArray());
        byte[] b = RANDOM.bytes(256);
        AuthKey key = group.sharedKey(server.gA().toByteArray(), b);
        ServerStep.Answer third = answer(second.next(), setClientDhParams(tmp, 0, group.publicValue(b)));
        assertThat(((DhGenOk) TypeSetClientDHParamsAnswer.read(reader(third.body()))).newNonceHash1())
                .isEqualTo(Int128.of(key.newNonceHash(1, NEW_NONCE.toByteArray())));
        KeyAgreed agreed = (KeyAgreed) third.next();
        assertThat(agreed.key()).isEqualTo(key);
        return agreed;
    }

    private SetClientDHParams setClientDhParams(TmpAesKey tmp, long retryId, byte[] gB) {
        ClientDHInnerData client = new ClientDHInnerData(NONCE, resPq.serverNonce(), retryId, Bytes.wrap(gB));
        return new SetClientDHParams(NONCE, resPq.serverNonce(), Bytes.wrap(tmp.seal(client.encode(), RANDOM)));
    }

    @Test
    void innerDataWithoutADataCenterIsFine() {
        assertThat(finish(rsaPad(innerData())).expiresIn()).isEmpty();
    }

    @Test
    void temporaryInnerDataWithoutADataCenterIsFine() {
        PQInnerData data = innerData();
        PQInnerDataTemp temporary = PQInnerDataTemp.builder()
                .pq(data.pq())
                .p(data.p())
                .q(data.q())
                .nonce(NONCE)
                .serverNonce(data.serverNonce())
                .newNonce(NEW_NONCE)
                .expiresIn(60)
                .build();
        assertThat(finish(rsaPad(temporary)).expiresIn()).hasValue(60);
    }

    @Test
    void theSchemeBeforeRsaPadIsFine() {
        assertThat(finish(dataWithHash(innerData())).expiresIn()).isEmpty();
    }

    @Test
    void wrongFactorsAreRefusedWithProofThatTheServerReadTheNonce() {
        ReqDHParams wrong =
                request(rsaPad(innerData())).toBuilder().p(Bytes.of((byte) 3)).build();
        ServerStep.Answer refusal = answer(first.next(), wrong);
        assertThat(refusal.next()).isEqualTo(new KeyRefused());
        byte[] sha1 = Digests.sha1(NEW_NONCE.toByteArray());
        assertThat(TypeServerDHParams.read(reader(refusal.body())))
                .isEqualTo(
                        new ServerDHParamsFail(NONCE, resPq.serverNonce(), Int128.of(Arrays.copyOfRange(sha1, 4, 20))));
    }

    private void assertBroken(Function<OldClientTest, TlObject> request, String message) {
        assertThatThrownBy(() -> answer(first.next(), request.apply(this)))
                .isInstanceOfSatisfying(ExchangeException.class, e -> assertThat(e.transportError())
                        .isEqualTo(-404))
                .hasMessage(message);
    }

    private void assertInnerBroken(UnaryOperator<PQInnerData> change, String message) {
        assertBroken(test -> request(rsaPad(change.apply(innerData()))), message);
    }

    private static Int128 other(Int128 value) {
        return Cheats.other(value);
    }

    @Test
    void noncesMustBeThoseOfTheExchange() {
        ReqDHParams honest = request(rsaPad(innerData()));
        assertBroken(test -> honest.toBuilder().nonce(other(NONCE)).build(), "req_DH_params nonce" + NOT_OURS);
        assertBroken(
                test -> honest.toBuilder()
                        .serverNonce(other(resPq.serverNonce()))
                        .build(),
                "req_DH_params server_nonce" + NOT_OURS);
        assertInnerBroken(data -> data.toBuilder().nonce(other(NONCE)).build(), "p_q_inner_data nonce" + NOT_OURS);
        assertInnerBroken(
                data -> data.toBuilder().serverNonce(other(resPq.serverNonce())).build(),
                "p_q_inner_data server_nonce" + NOT_OURS);
        assertInnerBroken(data -> data.toBuilder().pq(Bytes.of((byte) 15)).build(), "p_q_inner_data pq" + NOT_OURS);
    }

    @Test
    void theKeyMustBeOneOfTheServers() {
        assertBroken(
                test -> request(rsaPad(innerData())).toBuilder()
                        .publicKeyFingerprint(0x4711)
                        .build(),
                "req_DH_params fingerprint: expected one of ours, got 4711");
    }

    @Test
    void whatTheServerCannotDecryptIsRefused() {
        assertBroken(
                test -> request(new byte[256]),
                "key exchange: answer hash: expected the SHA-1 of the data, got another");
        assertBroken(test -> request(new byte[255]), "key exchange: rsa ciphertext: expected 256 bytes, got 255");
        assertBroken(
                test -> new ReqPq(NONCE),
                "key exchange: expected req_DH_params, got the unknown id #60469778 at offset 0");
    }

    @Test
    void theLastStepIsCheckedToo() {
        ServerStep second = answer(first.next(), request(rsaPad(innerData()))).next();
        TmpAesKey tmp =
                TmpAesKey.of(NEW_NONCE.toByteArray(), resPq.serverNonce().toByteArray());
        byte[] gB = DhParams.ofTelegram(3).publicValue(RANDOM.bytes(256));
        SetClientDHParams honest = setClientDhParams(tmp, 0, gB);
        assertThatThrownBy(() -> answer(
                        second, new SetClientDHParams(other(NONCE), honest.serverNonce(), honest.encryptedData())))
                .hasMessage("set_client_DH_params nonce" + NOT_OURS);
        assertThatThrownBy(() -> answer(second, setClientDhParams(tmp, 1, gB)))
                .hasMessage("client_DH_inner_data retry_id: expected the last key's hash, got another");
        assertThatThrownBy(() -> answer(second, setClientDhParams(tmp, 0, new byte[] {1})))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("expected one between 2^1984 and p - 2^1984");
        assertThatThrownBy(() ->
                        answer(second, new SetClientDHParams(NONCE, honest.serverNonce(), Bytes.wrap(new byte[64]))))
                .isInstanceOf(ExchangeException.class);
        assertThat(answer(second, honest).next()).isInstanceOf(KeyAgreed.class);
    }
}
