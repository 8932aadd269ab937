package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.Digests;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.mtproto.ReqDHParams;
import dev.tl4j.mtproto.ServerDHParamsFail;
import dev.tl4j.mtproto.TypePQInnerData;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import java.time.Instant;
import java.util.Arrays;

/**
 * Steps 4 and 5: the client's factors and its new nonce come, readable with our RSA key only; the Diffie-Hellman group and {@code g_a}
 * go out.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication">Server authentication</a>
 */
public final class AwaitReqDhParams implements ServerStep.Awaiting {
    private final ServerTerms terms;
    private final Int128 nonce;
    private final Int128 serverNonce;
    private final PqChallenge challenge;

    AwaitReqDhParams(ServerTerms terms, Int128 nonce, Int128 serverNonce, PqChallenge challenge) {
        this.terms = terms;
        this.nonce = nonce;
        this.serverNonce = serverNonce;
        this.challenge = challenge;
    }

    @Override
    public Answer receive(Bytes request, Instant now, Randomness random) {
        ReqDHParams params = Requests.read(request, ReqDHParams.ID, "req_DH_params", ReqDHParams::readBare);
        checkNonces("req_DH_params", params.nonce(), params.serverNonce());
        TypePQInnerData inner = InnerData.open(params.encryptedData(), key(params.publicKeyFingerprint()));
        check(inner);
        boolean solved = challenge.isSolvedBy(params.p(), params.q()) && challenge.isSolvedBy(inner.p(), inner.q());
        if (!solved || terms.faults().refusesDhParams()) {
            return new Answer(terms.faults().serverDhParams(refusal(inner)), new KeyRefused());
        }
        return ServerDh.draw(inner, terms, random).offer(now, random);
    }

    private void check(TypePQInnerData inner) {
        checkNonces("p_q_inner_data", inner.nonce(), inner.serverNonce());
        if (!inner.pq().equals(challenge.pq())) {
            throw ExchangeException.broken("p_q_inner_data pq: expected the one of this exchange, got another");
        }
        InnerData.dc(inner).ifPresent(dc -> {
            if (!terms.isOurs(dc)) {
                throw ExchangeException.wrongDc(terms.dc(), dc);
            }
        });
        InnerData.expiresIn(inner).ifPresent(seconds -> {
            if (seconds <= 0) {
                throw ExchangeException.broken("p_q_inner_data expires_in: expected a positive one, got " + seconds);
            }
        });
    }

    private void checkNonces(String where, Int128 nonce, Int128 serverNonce) {
        Requests.requireSame(where + " nonce", this.nonce, nonce);
        Requests.requireSame(where + " server_nonce", this.serverNonce, serverNonce);
    }

    private RsaPrivateKey key(long fingerprint) {
        return terms.keys().stream()
                .filter(key -> key.publicKey().fingerprint() == fingerprint)
                .findFirst()
                .orElseThrow(() -> ExchangeException.broken(
                        "req_DH_params fingerprint: expected one of ours, got " + Long.toHexString(fingerprint)));
    }

    private ServerDHParamsFail refusal(TypePQInnerData inner) {
        byte[] sha1 = Digests.sha1(inner.newNonce().toByteArray());
        return new ServerDHParamsFail(nonce, serverNonce, Int128.of(Arrays.copyOfRange(sha1, 4, 20)));
    }
}
