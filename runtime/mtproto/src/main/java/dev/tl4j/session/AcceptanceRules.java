package dev.tl4j.session;

import dev.tl4j.message.EncryptedPacket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Which authentic packets a session accepts: its own, of a server, of now, and each but once.
 *
 * @see <a href="https://core.telegram.org/mtproto/security_guidelines#checking-session-id">Security guidelines</a>
 */
final class AcceptanceRules {
    static final long MAX_AGE_NANOS = TimeUnit.SECONDS.toNanos(300);
    static final long MAX_FUTURE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private AcceptanceRules() {}

    /** Why the packet cannot be accepted whatever is in it, if so. */
    static Optional<String> violation(EncryptedPacket packet, SessionNumbers numbers) {
        if (packet.sessionId() != numbers.sessionId) {
            return Optional.of("session_id: expected that of this session, got another");
        }
        return messageIdViolation(packet.message().messageId());
    }

    /** Why a message id cannot be a server's, if so. */
    static Optional<String> messageIdViolation(long messageId) {
        return (messageId & 1) == 1
                ? Optional.empty()
                : Optional.of("msg_id: expected an odd one from a server, got an even one");
    }

    /** Why a message is not of now, if so. */
    static Optional<String> timeViolation(long messageId, ServerClock clock, Moment now) {
        if (!clock.isKnown()) {
            return Optional.empty();
        }
        long age = clock.unixNanos(now) - MessageIds.unixNanos(messageId);
        if (age > MAX_AGE_NANOS || age < -MAX_FUTURE_NANOS) {
            return Optional.of("msg_id: expected a time from 300 s ago to 30 s ahead, got one "
                    + TimeUnit.NANOSECONDS.toSeconds(age) + " s ago");
        }
        return Optional.empty();
    }
}
