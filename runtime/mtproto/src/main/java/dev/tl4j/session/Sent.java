package dev.tl4j.session;

import java.util.concurrent.TimeUnit;

/** A message on its way. */
final class Sent {
    /** Within this time of its making a message may be sent again under its numbers: the server takes none older than 300 s. */
    static final long SAME_NUMBERS_NANOS = TimeUnit.SECONDS.toNanos(200);

    Draft draft;
    final Draft.Numbers numbers;
    private final long numberedAt;

    /** Whether the server said that it has it. From then on it must not go under another number: it could be done twice. */
    boolean acknowledged;

    /** When to ask what became of it, on the monotonic clock. */
    long askAt;

    /** Whether the server said that the numbers are too old to tell whether it has the message. */
    private boolean tooOld;

    /** Whether the server has said before that the answer is made, and yet it did not come. */
    boolean answerMissing;

    Sent(Draft draft, Draft.Numbers numbers, Moment now) {
        this.draft = draft;
        this.numbers = numbers;
        numberedAt = now.nanos();
        askAt = now.nanos() + StateRequests.ASK_AFTER_NANOS;
    }

    /** Takes note that the server refused the message as too old, though it may have it; false if it did so too often. */
    boolean refuseAsTooOld() {
        tooOld = true;
        draft = draft.refused();
        return draft.refusals() <= Draft.MAX_REFUSALS;
    }

    long messageId() {
        return numbers.messageId();
    }

    /** The draft of it under new numbers, for a server that never took it. */
    Draft anew() {
        return new Draft(draft.outgoing(), draft.refusals(), draft.isAlone(), null);
    }

    /** The draft of it under the same numbers, if the server would still take those. */
    Draft again(Moment now) {
        boolean isYoung = !tooOld && now.nanos() - numberedAt < SAME_NUMBERS_NANOS;
        return isYoung ? new Draft(draft.outgoing(), draft.refusals(), draft.isAlone(), numbers) : anew();
    }
}
