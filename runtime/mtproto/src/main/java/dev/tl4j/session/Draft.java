package dev.tl4j.session;

import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be sent.
 *
 * @param refusals how often the server refused it so far
 * @param isAlone whether it must not go in a container, since the server refused one that it was in
 * @param numbers those to send it under again, so that a server which has it after all does not do it twice; null for new ones
 */
record Draft(
        Outgoing outgoing,
        int refusals,
        boolean isAlone,
        @Nullable Numbers numbers) {
    /** How often a message may be refused before its call fails. */
    static final int MAX_REFUSALS = 8;

    /** A message's {@code msg_id} and {@code seq_no}. */
    record Numbers(long messageId, int seqNo) {}

    static Draft of(Outgoing outgoing) {
        return new Draft(outgoing, 0, false, null);
    }

    /** The message as it goes after a refusal, which means that the server did not take it. */
    Draft refused() {
        return new Draft(outgoing, refusals + 1, isAlone, null);
    }

    Draft alone() {
        return new Draft(outgoing, refusals, true, numbers);
    }

    /** The message for a session in which its numbers mean nothing. */
    Draft renumbered() {
        return new Draft(outgoing, refusals, isAlone, null);
    }

    boolean isForgotten() {
        return outgoing instanceof Outgoing.CallMessage message && message.forgotten;
    }
}
