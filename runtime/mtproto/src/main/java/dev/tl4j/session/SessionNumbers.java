package dev.tl4j.session;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;

/**
 * All numbers that begin anew with each session: its id, the sequence of our messages, the ids of theirs.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#message-sequence-number-msg-seqno">Message sequence number</a>
 */
final class SessionNumbers {
    final long sessionId;
    final ReceivedIds received = new ReceivedIds();
    private final MessageIds messageIds = new MessageIds();
    private int contentRelated;

    SessionNumbers(Randomness random) {
        sessionId = new TlReader(TlSchema.NONE, random.bytes(8)).readLong();
    }

    long nextMessageId(long unixNanos) {
        return messageIds.next(unixNanos);
    }

    /** Twice the number of content-related messages before this one, plus one if it is one itself. */
    int nextSeqNo(boolean isContentRelated) {
        return isContentRelated ? contentRelated++ * 2 + 1 : contentRelated * 2;
    }
}
