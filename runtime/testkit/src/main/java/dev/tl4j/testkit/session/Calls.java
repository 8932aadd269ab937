package dev.tl4j.testkit.session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The client's calls: those that run, and the answers to the last that do not, as far as they were not acknowledged. */
final class Calls {
    private static final int KEPT = 16_384;

    private final Set<Long> running = new HashSet<>();
    private final Map<Long, Long> answers = new LinkedHashMap<>();

    void start(long messageId) {
        running.add(messageId);
    }

    boolean isRunning(long messageId) {
        return running.contains(messageId);
    }

    /** Ends a call; false if it does not run, or nobody wants its answer any more. */
    boolean end(long messageId) {
        return running.remove(messageId);
    }

    void answered(long messageId, long answerId) {
        answers.put(messageId, answerId);
        if (answers.size() > KEPT) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    /** The {@code msg_id} of the answer to a call, if it has one and that is not long ago. */
    @Nullable
    Long answer(long messageId) {
        return answers.get(messageId);
    }
}
