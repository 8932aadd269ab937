package dev.tl4j.testkit.soak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must hold whatever happens: each call ends once, with its own answer, and nothing that was acknowledged is done twice. */
final class Ledger {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<Long, MessageKey> sent = new HashMap<>();
    private final Map<MessageKey, Long> calls = new HashMap<>();
    private final Set<Long> acknowledged = new HashSet<>();
    private final Map<Long, Set<MessageKey>> executions = new HashMap<>();
    private final Map<Object, Set<MessageKey>> done = new IdentityHashMap<>();
    private final Set<Long> ended = new HashSet<>();
    private final Set<Integer> updates = new HashSet<>();

    /** A message of a session under a key. */
    record MessageKey(long keyId, long sessionId, long messageId) {}

    /** A call leaves the client, for the first time or again. */
    void sent(long call, MessageKey message) {
        MessageKey earlier = sent.put(call, message);
        if (earlier != null && !earlier.equals(message)) {
            count("sent again under another number");
            calls.remove(earlier);
            require(!acknowledged.contains(call), call, "to keep its number, as it was acknowledged, got another");
        }
        calls.put(message, call);
    }

    /** The client is told that the server has a message. Of a number that was given up before, that is of no use any more. */
    void acknowledged(MessageKey message) {
        Long call = calls.get(message);
        if (call != null) {
            acknowledged.add(call);
        }
    }

    /**
     * The server does a call.
     *
     * @param session which knows what it did before; a server that forgets may be led to do a message again by whoever replays it
     */
    void executed(long call, MessageKey message, Object session) {
        Set<MessageKey> before = executions.computeIfAbsent(call, id -> new HashSet<>());
        if (before.isEmpty()) {
            count("executed");
        } else if (before.contains(message)) {
            count("executed again, as it was replayed to a server that forgot");
        } else {
            count("executed again, as it was never acknowledged");
        }
        before.add(message);
        boolean isNew = done.computeIfAbsent(session, s -> new HashSet<>()).add(message);
        require(isNew, call, "to be done once by a session, got done again");
    }

    /** A call is over for whoever made it. */
    void ended(long call, String how) {
        require(ended.add(call), call, "one end, got another: " + how);
        count("ended: " + how);
    }

    /** A client hears an update. */
    void updated(int number) {
        if (!updates.add(number)) {
            throw new AssertionError("update " + number + ": expected to be heard once, got again");
        }
        count("updates");
    }

    private static void require(boolean holds, long call, String expected) {
        if (!holds) {
            throw new AssertionError("call " + call + ": expected " + expected);
        }
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int ended() {
        return ended.size();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> text.append(String.format("%n  %,9d %s", count, what)));
        return text.toString();
    }
}
