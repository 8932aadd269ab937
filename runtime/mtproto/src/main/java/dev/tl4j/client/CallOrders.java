package dev.tl4j.client;

import java.util.HashMap;
import java.util.Map;

/** Which calls come after which, by {@link CallRequest#order}. */
final class CallOrders {
    private final Map<Object, PendingCall> last = new HashMap<>();

    /** Takes note of a call that begins, and tells it the one before. */
    void add(PendingCall call) {
        Object order = call.request.order();
        if (order != null) {
            call.before = last.put(order, call);
        }
    }

    /** Forgets a call that has ended; true if others may have waited for that. */
    boolean remove(PendingCall call) {
        Object order = call.request.order();
        if (order == null) {
            return false;
        }
        call.before = null;
        return !last.remove(order, call);
    }
}
