package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.handshake.KeyExchange;
import dev.tl4j.handshake.Step;
import dev.tl4j.handshake.Terms;
import dev.tl4j.tl.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** A whole key exchange without a socket: the client's steps against the server's. */
final class Exchange {
    static final Instant NOW = Instant.ofEpochSecond(1_900_000_000);
    static final int DC = 2;
    static final RsaPrivateKey KEY = RsaPrivateKey.generate(random(1));
    static final Terms PERMANENT = new Terms(List.of(KEY.publicKey()), DC, OptionalInt.empty());
    static final Terms TEMPORARY = new Terms(List.of(KEY.publicKey()), DC, OptionalInt.of(86_400));
    static final ServerTerms HONEST = ServerTerms.honest(KEY, DC);

    private Exchange() {}

    /** How an exchange ended on both sides. */
    record Outcome(Agreed client, ServerStep server) {}

    /** Randomness that is the same each time. */
    static Randomness random(long seed) {
        return new Random(seed)::nextBytes;
    }

    static Outcome run(Terms client, ServerTerms server) {
        return run(client, server, 7);
    }

    static Outcome run(Terms terms, ServerTerms serverTerms, long seed) {
        Randomness random = random(seed);
        Step client = KeyExchange.start(terms, random);
        ServerStep server = ServerStep.start(serverTerms);
        while (client instanceof Step.Awaiting awaiting) {
            Bytes request = Bytes.wrap(awaiting.request().encode());
            ServerStep.Answer answer = ((ServerStep.Awaiting) server).receive(request, NOW, random);
            server = answer.next();
            client = awaiting.receive(answer.body(), random);
        }
        return new Outcome((Agreed) client, server);
    }
}
