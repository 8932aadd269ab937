package dev.tl4j.handshake;

import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.Digests;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.ReqDHParams;
import dev.tl4j.mtproto.ServerDHInnerData;
import dev.tl4j.mtproto.ServerDHParamsFail;
import dev.tl4j.mtproto.ServerDHParamsOk;
import dev.tl4j.mtproto.TypeServerDHParams;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.TlReader;
import java.util.Arrays;

/**
 * Steps 5 and 6: the factors and our new nonce went out, for the holder of the RSA key to read; back comes the Diffie-Hellman group and
 * {@code g_a}, encrypted with a key that only we and that holder know.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication">Server authentication</a>
 */
public final class AwaitDhParams implements Step.Awaiting {
    private final Nonces nonces;
    private final ReqDHParams request;

    AwaitDhParams(Nonces nonces, ReqDHParams request) {
        this.nonces = nonces;
        this.request = request;
    }

    @Override
    public ReqDHParams request() {
        return request;
    }

    @Override
    public AwaitDhGen receive(Bytes answer, Randomness random) {
        return KeyExchange.answer(request, answer, params -> next(params, random));
    }

    private AwaitDhGen next(TypeServerDHParams answer, Randomness random) {
        nonces.check("server_DH_params", answer.nonce(), answer.serverNonce());
        if (answer instanceof ServerDHParamsFail fail) {
            throw refused(fail);
        }
        Bytes encrypted = ((ServerDHParamsOk) answer).encryptedAnswer();
        ServerDHInnerData inner = open(encrypted);
        nonces.check("server_DH_inner_data", inner.nonce(), inner.serverNonce());
        DhParams group = DhParams.check(inner.g(), inner.dhPrime().toByteArray());
        return AwaitDhGen.first(nonces, group, inner.gA().toByteArray(), inner.serverTime(), random);
    }

    private ServerDHInnerData open(Bytes encrypted) {
        byte[] data = nonces.tmpAesKey().open(encrypted.toByteArray());
        TlReader reader = new TlReader(MtprotoSchema.schema(), data);
        ServerDHInnerData inner = ServerDHInnerData.read(reader);
        reader.requireEnd();
        return inner;
    }

    /** Even a refusal must prove that it comes from who could read our new nonce. */
    private HandshakeException refused(ServerDHParamsFail fail) {
        byte[] sha1 = Digests.sha1(nonces.newNonce().toByteArray());
        Int128 expected = Int128.of(Arrays.copyOfRange(sha1, 4, 20));
        KeyExchange.requireSame("server_DH_params_fail new_nonce_hash", expected, fail.newNonceHash());
        return new HandshakeException("server_DH_params_fail: the server refused our answer to resPQ");
    }
}
