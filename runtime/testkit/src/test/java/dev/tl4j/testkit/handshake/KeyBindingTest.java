package dev.tl4j.testkit.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.mtproto.BindAuthKeyInner;
import dev.tl4j.testkit.BindingMessage;
import dev.tl4j.tl.Bytes;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs that a temporary key belongs to whoever holds the permanent one, good and bad. */
class KeyBindingTest {
    private static final AuthKey PERMANENT = AuthKey.of(Exchange.random(1).bytes(AuthKey.LENGTH));
    private static final AuthKey ANOTHER = AuthKey.of(Exchange.random(2).bytes(AuthKey.LENGTH));
    private static final long TEMPORARY_ID = 77;
    private static final long SESSION = 88;
    private static final long MESSAGE = 4 * 99;
    private static final long NONCE = 1234;
    private static final int ENDS = 1_900_000_000;
    private static final KeyBinding.Circumstances MADE =
            new KeyBinding.Circumstances(PERMANENT, TEMPORARY_ID, SESSION, MESSAGE);
    private static final BindAuthKeyInner INNER = BindAuthKeyInner.builder()
            .nonce(NONCE)
            .tempAuthKeyId(TEMPORARY_ID)
            .permAuthKeyId(PERMANENT.id())
            .tempSessionId(SESSION)
            .expiresAt(ENDS)
            .build();
    private static final BindingMessage HONEST = BindingMessage.honest(MESSAGE, INNER);

    private static Optional<String> flaw(Bytes proof) {
        return new KeyBinding(NONCE, ENDS, proof).flaw(MADE);
    }

    private static void assertFlawed(BindingMessage message, String expected) {
        assertThat(flaw(message.sealed(PERMANENT)))
                .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("binding message: expected " + expected));
    }

    private static void assertFlawed(UnaryOperator<BindAuthKeyInner.Builder> lie) {
        BindAuthKeyInner inner = lie.apply(INNER.toBuilder()).build();
        assertFlawed(BindingMessage.honest(MESSAGE, inner), "nonce, keys, session and end of the call");
    }

    @Test
    void anHonestProofHasNoFlaw() {
        assertThat(flaw(HONEST.sealed(PERMANENT))).isEmpty();
    }

    @Test
    void aProofOfAnotherNonceIsRefused() {
        assertFlawed(inner -> inner.nonce(NONCE + 1));
    }

    @Test
    void aProofForAnotherTemporaryKeyIsRefused() {
        assertFlawed(inner -> inner.tempAuthKeyId(TEMPORARY_ID + 1));
    }

    @Test
    void aProofForAnotherPermanentKeyIsRefused() {
        assertFlawed(inner -> inner.permAuthKeyId(ANOTHER.id()));
    }

    @Test
    void aProofForAnotherSessionIsRefused() {
        assertFlawed(inner -> inner.tempSessionId(SESSION + 1));
    }

    @Test
    void aProofOfAnotherEndIsRefused() {
        assertFlawed(inner -> inner.expiresAt(ENDS + 1));
    }

    @Test
    void aProofFromAnotherMessageIsRefused() {
        assertFlawed(new BindingMessage(MESSAGE + 4, 0, 40, INNER), "msg_id of the call");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2})
    void aProofWithANumberInTheSessionIsRefused(int seqNo) {
        assertFlawed(new BindingMessage(MESSAGE, seqNo, 40, INNER), "msg_id of the call");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -32, 0, 36, 56, Integer.MAX_VALUE})
    void aProofOfAnotherLengthIsRefused(int length) {
        assertThat(flaw(new BindingMessage(MESSAGE, 0, length, INNER).sealed(PERMANENT)))
                .isPresent();
    }

    @Test
    void aProofUnderAnotherKeyIsRefused() {
        assertThat(flaw(HONEST.sealed(ANOTHER))).isPresent();
    }

    @Test
    void aProofThatWasChangedOnItsWayIsRefused() {
        byte[] sealed = HONEST.sealed(PERMANENT).toByteArray();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(flaw(Bytes.wrap(changed))).as("byte %d", i).isPresent();
        }
    }

    @Test
    void aProofThatIsCutIsRefused() {
        byte[] sealed = HONEST.sealed(PERMANENT).toByteArray();
        for (int length = 0; length < sealed.length; length++) {
            assertThat(flaw(Bytes.wrap(sealed, 0, length)))
                    .as("%d bytes", length)
                    .isPresent();
        }
    }
}
