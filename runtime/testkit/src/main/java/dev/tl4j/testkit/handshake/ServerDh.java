package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.TmpAesKey;
import dev.tl4j.mtproto.ServerDHInnerData;
import dev.tl4j.mtproto.ServerDHParamsOk;
import dev.tl4j.mtproto.TypePQInnerData;
import dev.tl4j.tl.Bytes;
import java.time.Instant;

/** The server's half of Diffie-Hellman: its secret {@code a}, and what the client said before. */
record ServerDh(TypePQInnerData inner, ServerTerms terms, Bytes secret) {
    static ServerDh draw(TypePQInnerData inner, ServerTerms terms, Randomness random) {
        return new ServerDh(inner, terms, Bytes.wrap(random.bytes(DhParams.LENGTH)));
    }

    /** {@code server_DH_params_ok} with {@code g_a} in it. */
    ServerStep.Answer offer(Instant now, Randomness random) {
        ServerDHInnerData honest = ServerDHInnerData.builder()
                .nonce(inner.nonce())
                .serverNonce(inner.serverNonce())
                .g(terms.group().generator())
                .dhPrime(Bytes.wrap(terms.group().primeBytes()))
                .gA(Bytes.wrap(terms.group().publicValue(secret.toByteArray())))
                .serverTime((int) now.getEpochSecond())
                .build();
        byte[] encrypted = tmpAesKey().seal(terms.faults().innerData(honest).toByteArray(), random);
        ServerDHParamsOk ok = new ServerDHParamsOk(inner.nonce(), inner.serverNonce(), Bytes.wrap(encrypted));
        return new ServerStep.Answer(terms.faults().serverDhParams(ok), new AwaitSetClientDhParams(this, 0));
    }

    /** The key that {@code g_b} leads to. */
    AuthKey key(Bytes gB) {
        return terms.group().sharedKey(gB.toByteArray(), secret.toByteArray());
    }

    TmpAesKey tmpAesKey() {
        return TmpAesKey.of(inner.newNonce().toByteArray(), inner.serverNonce().toByteArray());
    }

    long serverSalt() {
        return TmpAesKey.serverSalt(
                inner.newNonce().toByteArray(), inner.serverNonce().toByteArray());
    }

    @Override
    public String toString() {
        return "ServerDh[***]";
    }
}
