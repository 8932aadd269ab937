package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.Bytes;
import java.time.Instant;

/** A state of the exchange as the server sees it: it awaits a request, or the exchange is over. */
public sealed interface ServerStep permits ServerStep.Awaiting, KeyAgreed, KeyRefused {
    /** The first step of an exchange, at which a client may begin again at any time. */
    static Awaiting start(ServerTerms terms) {
        return new AwaitReqPq(terms);
    }

    /** A state that awaits a request. */
    sealed interface Awaiting extends ServerStep permits AwaitReqPq, AwaitReqDhParams, AwaitSetClientDhParams {
        /**
         * Checks a request and answers it. It may take some milliseconds: RSA and Diffie-Hellman happen here.
         *
         * @param request the body of the plain packet that came
         * @param now the server's time
         * @param random where nonces, secrets and padding come from
         * @throws ExchangeException if the request breaks any rule; the exchange is over then
         */
        Answer receive(Bytes request, Instant now, Randomness random);
    }

    /**
     * What the server says, and where that leaves it.
     *
     * @param body what to send, in a plain packet
     * @param next the next step
     */
    record Answer(Bytes body, ServerStep next) {}
}
