package dev.tl4j.testkit.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was begun lately and may be finished once: of too many, those are forgotten that were begun first. For any thread. */
final class Lately<K, V> {
    private static final int KEPT = 1024;

    private final Map<K, V> begun = new LinkedHashMap<>();

    synchronized void put(K key, V value) {
        begun.put(key, value);
        if (begun.size() > KEPT) {
            begun.remove(begun.keySet().iterator().next());
        }
    }

    synchronized @Nullable V get(K key) {
        return begun.get(key);
    }

    synchronized @Nullable V remove(K key) {
        return begun.remove(key);
    }

    synchronized void clear() {
        begun.clear();
    }
}
