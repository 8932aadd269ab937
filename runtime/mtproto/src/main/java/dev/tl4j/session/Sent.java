package dev.tl4j.session;

/** A message on its way. */
final class Sent {
    Draft draft;
    final Numbers numbers;

    /** Whether the server said that it has it. From then on it must not go under another number: it could be done twice. */
    boolean acknowledged;

    /** When to ask what became of it, on the monotonic clock. */
    long askAt;

    /** How often the server has said that the answer is made, and yet it did not come. */
    int answersMissed;

    /** Whether it was sent more than once under these numbers, so that a refusal may be about a second copy of what the server has. */
    boolean isRepeated;

    /** Whether it waits to be sent once more under these numbers. */
    boolean waitsAgain;

    /** How often in a row the server has said that it knows nothing of it. */
    private int unknown;

    /** Whether the server said that the numbers are too old to tell whether it has the message. */
    private boolean tooOld;

    /** A message's {@code msg_id} and {@code seq_no}. */
    record Numbers(long messageId, int seqNo) {}

    Sent(Draft draft, Numbers numbers, Moment now) {
        this.draft = draft;
        this.numbers = numbers;
        askAt = now.nanos() + StateRequests.ASK_AFTER_NANOS;
    }

    long messageId() {
        return numbers.messageId();
    }

    /** Takes note that the server refused it; false if it did so too often. */
    boolean refuse() {
        draft = draft.refused();
        return draft.refusals() <= Draft.MAX_REFUSALS;
    }

    /** Takes note that the numbers are of no more use. */
    void refuseAsTooOld() {
        tooOld = true;
    }

    /** Whether it can go again under its numbers, which a server that has it recognises. */
    boolean canGoAgain() {
        return !tooOld;
    }

    /** Takes note that the server knows nothing of it; how often it has said so in a row. */
    int notKnown() {
        return ++unknown;
    }

    /** Takes note that the server knows of it. */
    void known() {
        unknown = 0;
    }

    /** It goes again under its numbers. */
    void sentAgain(Moment now) {
        isRepeated = true;
        waitsAgain = false;
        askAt = now.nanos() + StateRequests.ASK_AFTER_NANOS;
    }
}
