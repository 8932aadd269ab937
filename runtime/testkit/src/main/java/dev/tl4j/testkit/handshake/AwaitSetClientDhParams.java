package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.ClientDHInnerData;
import dev.tl4j.mtproto.DhGenFail;
import dev.tl4j.mtproto.DhGenOk;
import dev.tl4j.mtproto.DhGenRetry;
import dev.tl4j.mtproto.SetClientDHParams;
import dev.tl4j.mtproto.TypePQInnerData;
import dev.tl4j.mtproto.TypeSetClientDHParamsAnswer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import java.time.Instant;

/**
 * Steps 7 to 9: {@code g_b} comes, so both sides have the key; the proof that we have the same one goes out, or the wish for another
 * {@code g_b}.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#9-server-responds-in-one-of-three-ways">Key exchange, step 9</a>
 */
public final class AwaitSetClientDhParams implements ServerStep.Awaiting {
    private final ServerDh dh;
    private final long retryId;

    AwaitSetClientDhParams(ServerDh dh, long retryId) {
        this.dh = dh;
        this.retryId = retryId;
    }

    @Override
    public Answer receive(Bytes request, Instant now, Randomness random) {
        SetClientDHParams params =
                Requests.read(request, SetClientDHParams.ID, "set_client_DH_params", SetClientDHParams::readBare);
        checkNonces("set_client_DH_params", params.nonce(), params.serverNonce());
        byte[] opened = Requests.checked(
                () -> dh.tmpAesKey().open(params.encryptedData().toByteArray()));
        ClientDHInnerData client = Requests.read(Bytes.wrap(opened), ClientDHInnerData::read);
        checkNonces("client_DH_inner_data", client.nonce(), client.serverNonce());
        if (client.retryId() != retryId) {
            throw ExchangeException.broken("client_DH_inner_data retry_id: expected the last key's hash, got another");
        }
        AuthKey key = Requests.checked(() -> dh.key(client.gB()));
        Verdict honest = dh.terms().isTaken().test(key) ? Verdict.RETRY : Verdict.OK;
        Verdict verdict = dh.terms().faults().verdict(honest);
        return new Answer(dh.terms().faults().dhGen(answer(verdict, key)), next(verdict, key));
    }

    private void checkNonces(String where, Int128 nonce, Int128 serverNonce) {
        Requests.requireSame(where + " nonce", dh.inner().nonce(), nonce);
        Requests.requireSame(where + " server_nonce", dh.inner().serverNonce(), serverNonce);
    }

    private TypeSetClientDHParamsAnswer answer(Verdict verdict, AuthKey key) {
        TypePQInnerData inner = dh.inner();
        byte[] newNonce = inner.newNonce().toByteArray();
        Int128 hash = Int128.of(key.newNonceHash(verdict.hashNumber(), newNonce));
        return switch (verdict) {
            case OK -> new DhGenOk(inner.nonce(), inner.serverNonce(), hash);
            case RETRY -> new DhGenRetry(inner.nonce(), inner.serverNonce(), hash);
            case FAIL -> new DhGenFail(inner.nonce(), inner.serverNonce(), hash);
        };
    }

    private ServerStep next(Verdict verdict, AuthKey key) {
        return switch (verdict) {
            case OK -> agreed(key);
            case RETRY -> new AwaitSetClientDhParams(dh, key.auxHash());
            case FAIL -> new KeyRefused();
        };
    }

    private KeyAgreed agreed(AuthKey key) {
        boolean isForMedia = InnerData.dc(dh.inner()).orElse(0) < 0;
        return new KeyAgreed(key, dh.serverSalt(), InnerData.expiresIn(dh.inner()), isForMedia);
    }
}
