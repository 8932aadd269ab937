package dev.tl4j.handshake;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;

/** A state of the exchange: it awaits an answer, or the key is agreed on. */
public sealed interface Step permits Step.Awaiting, Agreed {
    /** A state that has something to send and awaits the answer to it. */
    sealed interface Awaiting extends Step permits AwaitPq, AwaitDhParams, AwaitDhGen {
        /** What to send, in a plain packet. */
        TlMethod<?> request();

        /**
         * Checks the answer and goes on. It may take some milliseconds: factoring, RSA and Diffie-Hellman happen here.
         *
         * @param answer the body of the plain packet that came
         * @param random where nonces, secrets and padding come from
         * @throws HandshakeException if the answer breaks any rule; the exchange is over then
         */
        Step receive(Bytes answer, Randomness random);
    }
}
