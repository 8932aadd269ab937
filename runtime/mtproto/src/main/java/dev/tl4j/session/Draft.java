package dev.tl4j.session;

import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be sent.
 *
 * @param order its place among all that was ever queued, which it keeps when it has to go again
 * @param refusals how often the server refused it so far
 * @param isAlone whether it must not go in a container, since the server refused one that it was in
 * @param repeated what is sent once more under its old numbers, so that a server which has it after all does not do it twice; null for
 *     what gets new numbers
 */
record Draft(
        Outgoing outgoing,
        long order,
        int refusals,
        boolean isAlone,
        @Nullable Sent repeated) {
    /** How often a message may be refused before its call fails. */
    static final int MAX_REFUSALS = 8;

    static Draft of(Outgoing outgoing, long order) {
        return new Draft(outgoing, order, 0, false, null);
    }

    /** The same message once more, under the same numbers. */
    static Draft again(Sent sent) {
        Draft draft = sent.draft;
        return new Draft(draft.outgoing, draft.order, draft.refusals, draft.isAlone, sent);
    }

    /** The message for a server that never took it, under numbers to come. */
    Draft anew() {
        return new Draft(outgoing, order, refusals, isAlone, null);
    }

    /** The message as it goes after a refusal. */
    Draft refused() {
        return new Draft(outgoing, order, refusals + 1, isAlone, null);
    }

    Draft alone() {
        return new Draft(outgoing, order, refusals, true, repeated);
    }

    /** Whether it need not go any more: nobody wants it, or what was to be repeated has been answered meanwhile. */
    boolean isObsolete(SentMessages sent) {
        if (repeated != null) {
            return sent.get(repeated.messageId()) != repeated;
        }
        return outgoing instanceof Outgoing.CallMessage message && message.forgotten;
    }
}
