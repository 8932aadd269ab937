package dev.tl4j.handshake;

import dev.tl4j.crypto.PqFactors;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.crypto.RsaPad;
import dev.tl4j.mtproto.PQInnerDataDc;
import dev.tl4j.mtproto.PQInnerDataTempDc;
import dev.tl4j.mtproto.ReqDHParams;
import dev.tl4j.mtproto.ReqPqMulti;
import dev.tl4j.mtproto.ResPQ;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.Int256;
import dev.tl4j.tl.TlObject;
import java.util.List;

/**
 * Steps 1 to 4: a nonce goes out; back comes a number to factor, as proof of work, and the fingerprints of the server's keys.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#dh-exchange-initiation">DH exchange initiation</a>
 */
public final class AwaitPq implements Step.Awaiting {
    private final Terms terms;
    private final Int128 nonce;

    AwaitPq(Terms terms, Int128 nonce) {
        this.terms = terms;
        this.nonce = nonce;
    }

    @Override
    public ReqPqMulti request() {
        return new ReqPqMulti(nonce);
    }

    @Override
    public AwaitDhParams receive(Bytes answer, Randomness random) {
        return KeyExchange.answer(request(), answer, resPq -> next(resPq, random));
    }

    private AwaitDhParams next(ResPQ resPq, Randomness random) {
        KeyExchange.requireSame("resPQ nonce", nonce, resPq.nonce());
        RsaKey key = trusted(resPq.serverPublicKeyFingerprints());
        PqFactors factors = PqFactors.of(resPq.pq().toByteArray());
        Int256 newNonce = Int256.of(random.bytes(Int256.SIZE));
        TlObject inner = innerData(resPq, factors, newNonce);
        ReqDHParams request = ReqDHParams.builder()
                .nonce(nonce)
                .serverNonce(resPq.serverNonce())
                .p(Bytes.wrap(factors.pBytes()))
                .q(Bytes.wrap(factors.qBytes()))
                .publicKeyFingerprint(key.fingerprint())
                .encryptedData(Bytes.wrap(RsaPad.encrypt(inner.encode(), key, random)))
                .build();
        return new AwaitDhParams(new Nonces(nonce, resPq.serverNonce(), newNonce), request);
    }

    /** The first of the server's keys that is one of ours. */
    private RsaKey trusted(List<Long> fingerprints) {
        for (long fingerprint : fingerprints) {
            for (RsaKey key : terms.serverKeys()) {
                if (key.fingerprint() == fingerprint) {
                    return key;
                }
            }
        }
        throw new HandshakeException(
                "server keys: expected one of the " + terms.serverKeys().size() + " that we trust, got "
                        + fingerprints.stream().map(Long::toHexString).toList());
    }

    private TlObject innerData(ResPQ resPq, PqFactors factors, Int256 newNonce) {
        PQInnerDataDc permanent = PQInnerDataDc.builder()
                .pq(resPq.pq())
                .p(Bytes.wrap(factors.pBytes()))
                .q(Bytes.wrap(factors.qBytes()))
                .nonce(nonce)
                .serverNonce(resPq.serverNonce())
                .newNonce(newNonce)
                .dc(terms.dc())
                .build();
        if (terms.expiresIn().isEmpty()) {
            return permanent;
        }
        return PQInnerDataTempDc.builder()
                .pq(permanent.pq())
                .p(permanent.p())
                .q(permanent.q())
                .nonce(nonce)
                .serverNonce(permanent.serverNonce())
                .newNonce(newNonce)
                .dc(terms.dc())
                .expiresIn(terms.expiresIn().getAsInt())
                .build();
    }
}
