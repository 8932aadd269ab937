package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.ReqPq;
import dev.tl4j.mtproto.ReqPqMulti;
import dev.tl4j.mtproto.ResPQ;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import java.time.Instant;

/**
 * Steps 1 and 2: the client's nonce comes; a number to factor and the fingerprints of our keys go out.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#dh-exchange-initiation">DH exchange initiation</a>
 */
public final class AwaitReqPq implements ServerStep.Awaiting {
    private final ServerTerms terms;

    AwaitReqPq(ServerTerms terms) {
        this.terms = terms;
    }

    /** Whether a request begins an exchange. */
    public static boolean isBegunBy(Bytes request) {
        if (request.size() < 4) {
            return false;
        }
        int id = new TlReader(MtprotoSchema.schema(), request).readInt();
        return id == ReqPqMulti.ID || id == ReqPq.ID;
    }

    @Override
    public Answer receive(Bytes request, Instant now, Randomness random) {
        Int128 nonce = nonce(Requests.read(request, TlReader::readObject));
        Int128 serverNonce = Int128.of(random.bytes(Int128.SIZE));
        PqChallenge challenge = PqChallenge.draw(random);
        ResPQ honest = ResPQ.builder()
                .nonce(nonce)
                .serverNonce(serverNonce)
                .pq(challenge.pq())
                .serverPublicKeyFingerprints(terms.keys().stream()
                        .map(key -> key.publicKey().fingerprint())
                        .toList())
                .build();
        ServerStep next = new AwaitReqDhParams(terms, nonce, serverNonce, challenge);
        return new Answer(terms.faults().resPq(honest), next);
    }

    private static Int128 nonce(TlObject request) {
        if (request instanceof ReqPqMulti multi) {
            return multi.nonce();
        } else if (request instanceof ReqPq single) {
            return single.nonce();
        }
        throw ExchangeException.broken("key exchange: expected req_pq_multi or req_pq, got another request");
    }
}
