package dev.tl4j.samples.benchmarks.crypto;

import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.handshake.KeyExchange;
import dev.tl4j.handshake.Step;
import dev.tl4j.handshake.Terms;
import dev.tl4j.testkit.handshake.ServerStep;
import dev.tl4j.testkit.handshake.ServerTerms;
import dev.tl4j.tl.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * A key exchange whose server's answers are written down, so that the client's part can be played again without a server: from the same
 * randomness it makes the same requests.
 */
public final class RecordedExchange {
    private static final int DC = 2;
    private static final long CLIENT_SEED = 7;
    private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000);

    private final Terms terms;
    private final List<Bytes> answers = new ArrayList<>();

    /** Holds an exchange with a server of Telegram's own group and a new RSA key. */
    public RecordedExchange() {
        RsaPrivateKey key = RsaPrivateKey.generate(new Random(1)::nextBytes);
        terms = new Terms(List.of(key.publicKey()), DC, OptionalInt.empty());
        Random client = new Random(CLIENT_SEED);
        Random server = new Random(2);
        Step step = KeyExchange.start(terms, client::nextBytes);
        ServerStep there = ServerStep.start(ServerTerms.honest(key, DC));
        while (step instanceof Step.Awaiting awaiting) {
            Bytes request = Bytes.wrap(awaiting.request().encode());
            ServerStep.Answer answer = ((ServerStep.Awaiting) there).receive(request, NOW, server::nextBytes);
            answers.add(answer.body());
            there = answer.next();
            step = awaiting.receive(answer.body(), client::nextBytes);
        }
    }

    /** The client's part from its first nonce to the key, requests encoded. */
    public Agreed replay() {
        Random random = new Random(CLIENT_SEED);
        Step step = KeyExchange.start(terms, random::nextBytes);
        for (Bytes answer : answers) {
            Step.Awaiting awaiting = (Step.Awaiting) step;
            awaiting.request().encode();
            step = awaiting.receive(answer, random::nextBytes);
        }
        return (Agreed) step;
    }
}
