package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.BindingCipher;
import dev.tl4j.crypto.CryptoException;
import dev.tl4j.mtproto.BindAuthKeyInner;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import java.util.Optional;

/**
 * What a client says when it binds a temporary key to a permanent one, and the proof of it: a message that only the holder of the
 * permanent key can have made.
 *
 * @param nonce as the call has it
 * @param expiresAt as the call has it, unix time in seconds
 * @param proof the {@code bind_auth_key_inner} in its envelope, under the permanent key
 * @see <a href="https://core.telegram.org/method/auth.bindTempAuthKey">auth.bindTempAuthKey</a>
 */
public record KeyBinding(long nonce, int expiresAt, Bytes proof) {
    private static final int RANDOM = 16;
    private static final int INNER_LENGTH = 40;

    /**
     * What the call was made with.
     *
     * @param permanent the key to bind to
     * @param temporaryId the key that the call came under
     * @param sessionId the session that it came in
     * @param messageId the number of the call's message
     */
    public record Circumstances(AuthKey permanent, long temporaryId, long sessionId, long messageId) {}

    /** What is wrong with the proof, if anything is. */
    public Optional<String> flaw(Circumstances made) {
        try {
            TlReader reader =
                    new TlReader(MtprotoSchema.schema(), BindingCipher.open(made.permanent(), proof.toByteArray()));
            reader.readRaw(RANDOM);
            long messageId = reader.readLong();
            int seqNo = reader.readInt();
            int length = reader.readInt();
            BindAuthKeyInner inner = BindAuthKeyInner.read(reader);
            reader.requireEnd();
            if (messageId != made.messageId() || seqNo != 0 || length != INNER_LENGTH) {
                return Optional.of("binding message: expected msg_id of the call, seq_no 0 and length 40, got others");
            }
            return inner.equals(expected(made))
                    ? Optional.empty()
                    : Optional.of("binding message: expected nonce, keys, session and end of the call, got others");
        } catch (CryptoException | TlException e) {
            return Optional.of("binding message: " + e.getMessage());
        }
    }

    private BindAuthKeyInner expected(Circumstances made) {
        return BindAuthKeyInner.builder()
                .nonce(nonce)
                .tempAuthKeyId(made.temporaryId())
                .permAuthKeyId(made.permanent().id())
                .tempSessionId(made.sessionId())
                .expiresAt(expiresAt)
                .build();
    }
}
