package dev.tl4j.testkit.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.DhParams;
import dev.tl4j.handshake.HandshakeException;
import dev.tl4j.handshake.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client and server, both honest. */
class KeyExchangeTest {
    @Test
    void bothSidesEndWithTheSameKeyAndSalt() {
        Exchange.Outcome outcome = Exchange.run(Exchange.PERMANENT, Exchange.HONEST);
        KeyAgreed server = (KeyAgreed) outcome.server();
        assertThat(outcome.client().key()).isEqualTo(server.key());
        assertThat(outcome.client().serverSalt()).isEqualTo(server.serverSalt());
        assertThat(outcome.client().serverTime()).isEqualTo((int) Exchange.NOW.getEpochSecond());
        assertThat(server.expiresIn()).isEmpty();
    }

    @Test
    void aTemporaryKeyTellsWhenItEnds() {
        Exchange.Outcome outcome = Exchange.run(Exchange.TEMPORARY, Exchange.HONEST);
        KeyAgreed server = (KeyAgreed) outcome.server();
        assertThat(outcome.client().key()).isEqualTo(server.key());
        assertThat(server.expiresIn()).hasValue(86_400);
    }

    @Test
    void sameRandomnessGivesTheSameKeyAndOtherRandomnessAnother() {
        AuthKey key =
                Exchange.run(Exchange.PERMANENT, Exchange.HONEST, 1).client().key();
        assertThat(Exchange.run(Exchange.PERMANENT, Exchange.HONEST, 1).client().key())
                .isEqualTo(key);
        assertThat(Exchange.run(Exchange.PERMANENT, Exchange.HONEST, 2).client().key())
                .isNotEqualTo(key);
    }

    @Test
    void aTakenKeyLeadsToAnotherWithRetryIdOfTheLast() {
        List<AuthKey> tried = new ArrayList<>();
        ServerTerms twiceTaken = new ServerTerms(
                Exchange.HONEST.keys(),
                Exchange.DC,
                Exchange.HONEST.group(),
                key -> tried.add(key) && tried.size() <= 2,
                HandshakeFaults.NONE);
        Exchange.Outcome outcome = Exchange.run(Exchange.PERMANENT, twiceTaken);
        assertThat(tried).hasSize(3).doesNotHaveDuplicates();
        assertThat(outcome.client().key()).isEqualTo(tried.get(2));
        assertThat(((KeyAgreed) outcome.server()).key()).isEqualTo(tried.get(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7})
    void everyGeneratorOfTelegramsGroupWorks(int generator) {
        ServerTerms terms = new ServerTerms(
                Exchange.HONEST.keys(),
                Exchange.DC,
                DhParams.ofTelegram(generator),
                any -> false,
                HandshakeFaults.NONE);
        Exchange.Outcome outcome = Exchange.run(Exchange.PERMANENT, terms);
        assertThat(outcome.client().key()).isEqualTo(((KeyAgreed) outcome.server()).key());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 8})
    void aServerCannotBeMadeWithAnotherGenerator(int generator) {
        assertThatThrownBy(() -> DhParams.ofTelegram(generator)).isInstanceOf(CryptoException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Exchange.DC, -Exchange.DC, Exchange.DC + 10_000, -Exchange.DC - 10_000})
    void mediaAndTestServersAreTheSameDataCenter(int dc) {
        Terms terms = new Terms(Exchange.PERMANENT.serverKeys(), dc, OptionalInt.empty());
        assertThat(Exchange.run(terms, Exchange.HONEST).server()).isInstanceOf(KeyAgreed.class);
    }

    @Test
    void aClientForAnotherDataCenterIsRefusedWithMinus444() {
        Terms terms = new Terms(Exchange.PERMANENT.serverKeys(), 5, OptionalInt.empty());
        assertThatThrownBy(() -> Exchange.run(terms, Exchange.HONEST))
                .isInstanceOfSatisfying(ExchangeException.class, e -> assertThat(e.transportError())
                        .isEqualTo(-444))
                .hasMessage("dc: expected 2, got 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aTemporaryKeyMustLastAWhile(int seconds) {
        Terms terms = new Terms(Exchange.PERMANENT.serverKeys(), Exchange.DC, OptionalInt.of(seconds));
        assertThatThrownBy(() -> Exchange.run(terms, Exchange.HONEST))
                .isInstanceOfSatisfying(ExchangeException.class, e -> assertThat(e.transportError())
                        .isEqualTo(-404))
                .hasMessage("p_q_inner_data expires_in: expected a positive one, got " + seconds);
    }

    @Test
    void aClientThatTrustsSeveralKeysTakesTheOneThatTheServerHas() {
        Terms terms = new Terms(
                List.of(dev.tl4j.crypto.TelegramKeys.PRODUCTION.get(0), Exchange.KEY.publicKey()),
                Exchange.DC,
                OptionalInt.empty());
        assertThat(Exchange.run(terms, Exchange.HONEST).server()).isInstanceOf(KeyAgreed.class);
    }

    @Test
    void secretsDoNotShow() {
        Exchange.Outcome outcome = Exchange.run(Exchange.PERMANENT, Exchange.HONEST);
        assertThat(outcome.client().toString())
                .isEqualTo("Agreed[key=" + outcome.client().key() + "]");
        assertThat(outcome.server().toString())
                .isEqualTo("KeyAgreed[key=" + outcome.client().key() + "]");
    }

    @Test
    void aHandshakeExceptionIsWhatAClientGets() {
        ServerTerms strange = ServerTerms.honest(dev.tl4j.crypto.RsaPrivateKey.generate(Exchange.random(2)), 2);
        assertThatThrownBy(() -> Exchange.run(Exchange.PERMANENT, strange)).isInstanceOf(HandshakeException.class);
    }
}
