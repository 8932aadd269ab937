package dev.tl4j.testkit.session;

import dev.tl4j.message.Message;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.HttpWait;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.session.MessageIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What can be wrong with a client's message, and the rules that tell.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message">Notice of ignored
 *     error message</a>
 */
public enum BadMsg {
    ID_TOO_LOW(16),
    ID_TOO_HIGH(17),
    ID_NOT_DIVISIBLE_BY_4(18),
    CONTAINER_ID_SEEN(19),
    TOO_OLD(20),
    SEQ_NO_TOO_LOW(32),
    SEQ_NO_TOO_HIGH(33),
    SEQ_NO_NOT_EVEN(34),
    SEQ_NO_NOT_ODD(35),
    WRONG_SALT(48),
    INVALID_CONTAINER(64);

    private static final long MAX_AGE_NANOS = Duration.ofMinutes(5).toNanos();
    private static final long MAX_FUTURE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final Set<Integer> NEVER_CONTENT_RELATED = Set.of(MsgContainer.ID, MsgsAck.ID, HttpWait.ID);

    private final int code;

    BadMsg(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Whether a packet's message has an id of now. */
    static Optional<BadMsg> ofPacket(long messageId, Instant now) {
        if ((messageId & 3) != 0) {
            return Optional.of(ID_NOT_DIVISIBLE_BY_4);
        }
        long age = unixNanos(now) - MessageIds.unixNanos(messageId);
        if (age > MAX_AGE_NANOS) {
            return Optional.of(ID_TOO_LOW);
        }
        return age < -MAX_FUTURE_NANOS ? Optional.of(ID_TOO_HIGH) : Optional.empty();
    }

    /** Whether a message that has not been seen yet fits those that were. */
    static Optional<BadMsg> ofMessage(Message message, int bodyId, ReceivedMessages received) {
        if ((message.messageId() & 3) != 0) {
            return Optional.of(ID_NOT_DIVISIBLE_BY_4);
        } else if (received.isForgotten(message.messageId())) {
            return Optional.of(TOO_OLD);
        } else if (received.isTooLow(message.messageId(), message.seqNo())) {
            return Optional.of(SEQ_NO_TOO_LOW);
        } else if (received.isTooHigh(message.messageId(), message.seqNo())) {
            return Optional.of(SEQ_NO_TOO_HIGH);
        }
        boolean evenExpected = NEVER_CONTENT_RELATED.contains(bodyId);
        return message.isContentRelated() && evenExpected ? Optional.of(SEQ_NO_NOT_EVEN) : Optional.empty();
    }

    /** Whether an API call says that it wants an acknowledgment, as it must. */
    static Optional<BadMsg> ofCall(Message message) {
        return message.isContentRelated() ? Optional.empty() : Optional.of(SEQ_NO_NOT_ODD);
    }

    /** A time as {@link MessageIds} has it. */
    static long unixNanos(Instant now) {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }
}
