package dev.tl4j.handshake;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import java.security.MessageDigest;
import java.util.function.Function;

/** Where the exchange begins, and the checks that its steps share. */
public final class KeyExchange {
    private KeyExchange() {}

    /** The first step. */
    public static AwaitPq start(Terms terms, Randomness random) {
        return new AwaitPq(terms, Int128.of(random.bytes(Int128.SIZE)));
    }

    /** Reads an answer of the type that its request promises, and makes the next step of it; all failures become one type. */
    static <R, S> S answer(TlMethod<R> request, Bytes body, Function<R, S> next) {
        try {
            TlReader reader = new TlReader(MtprotoSchema.schema(), body);
            R answer = request.readResult(reader);
            reader.requireEnd();
            return next.apply(answer);
        } catch (TlException | CryptoException e) {
            throw new HandshakeException("key exchange: " + e.getMessage(), e);
        }
    }

    /** Compares in the same time wherever two numbers differ: some of them are hashes of a secret. */
    static void requireSame(String what, Int128 expected, Int128 actual) {
        if (!MessageDigest.isEqual(expected.toByteArray(), actual.toByteArray())) {
            throw new HandshakeException(what + ": expected the one of this exchange, got another");
        }
    }
}
