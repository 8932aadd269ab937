package dev.tl4j.fuzz;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.handshake.HandshakeException;
import dev.tl4j.handshake.KeyExchange;
import dev.tl4j.handshake.Step;
import dev.tl4j.handshake.Terms;
import dev.tl4j.testkit.handshake.ExchangeException;
import dev.tl4j.testkit.handshake.ServerStep;
import dev.tl4j.testkit.handshake.ServerTerms;
import dev.tl4j.tl.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;

/** Key exchanges in which one message was changed: they end in an agreement or in the one documented exception. */
class HandshakeFuzzTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final Terms TERMS = new Terms(List.of(KEY.publicKey()), 2, OptionalInt.empty());
    private static final ServerTerms SERVER = ServerTerms.honest(KEY, 2);
    private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000);
    private static final int STEPS = 3;

    @Fuzz
    void anAnswerThatWasChanged(@ForAll long seed) {
        Random random = new Random(seed);
        Randomness bytes = random::nextBytes;
        int changed = random.nextInt(STEPS);
        Step client = KeyExchange.start(TERMS, bytes);
        ServerStep server = ServerStep.start(SERVER);
        try {
            for (int i = 0; client instanceof Step.Awaiting awaiting; i++) {
                Bytes request = Bytes.wrap(awaiting.request().encode());
                ServerStep.Answer answer = ((ServerStep.Awaiting) server).receive(request, NOW, bytes);
                server = answer.next();
                byte[] body = answer.body().toByteArray();
                byte[] received = i == changed ? new Mutation(random).of(List.of(body)) : body;
                client = awaiting.receive(Bytes.wrap(received), bytes);
            }
            if (!(client instanceof Agreed)) {
                throw new AssertionError("expected an agreement, got " + client);
            }
        } catch (HandshakeException | ExchangeException e) {
            // The documented end of an exchange that went wrong. A nonce that only the server knows better is for it to
            // refuse.
        }
    }

    @Fuzz
    void aRequestThatWasChanged(@ForAll long seed) {
        Random random = new Random(seed);
        Randomness bytes = random::nextBytes;
        int changed = random.nextInt(STEPS);
        Step client = KeyExchange.start(TERMS, bytes);
        ServerStep server = ServerStep.start(SERVER);
        try {
            for (int i = 0; client instanceof Step.Awaiting awaiting; i++) {
                byte[] request = awaiting.request().encode();
                byte[] received = i == changed ? new Mutation(random).of(List.of(request)) : request;
                ServerStep.Answer answer = ((ServerStep.Awaiting) server).receive(Bytes.wrap(received), NOW, bytes);
                server = answer.next();
                client = awaiting.receive(answer.body(), bytes);
            }
        } catch (HandshakeException | ExchangeException e) {
            // Documented, on either side.
        }
    }
}
