package dev.tl4j.handshake;

import dev.tl4j.crypto.TmpAesKey;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.Int256;

/** The three nonces of an exchange. The new nonce is a secret of client and server, from which the temporary AES key follows. */
record Nonces(Int128 nonce, Int128 serverNonce, Int256 newNonce) {
    TmpAesKey tmpAesKey() {
        return TmpAesKey.of(newNonce.toByteArray(), serverNonce.toByteArray());
    }

    long serverSalt() {
        return TmpAesKey.serverSalt(newNonce.toByteArray(), serverNonce.toByteArray());
    }

    /** Both public nonces must come back in every answer. */
    void check(String answer, Int128 nonce, Int128 serverNonce) {
        KeyExchange.requireSame(answer + " nonce", this.nonce, nonce);
        KeyExchange.requireSame(answer + " server_nonce", this.serverNonce, serverNonce);
    }

    @Override
    public String toString() {
        return "Nonces[***]";
    }
}
