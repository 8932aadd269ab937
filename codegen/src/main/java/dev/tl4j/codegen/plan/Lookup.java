package dev.tl4j.codegen.plan;

import java.util.Map;
import java.util.Optional;

/** Lookups that cannot fail in a checked schema. */
final class Lookup {
    private Lookup() {}

    static <K, V> V require(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key))
                .orElseThrow(() -> new IllegalStateException("the plan has nothing for " + key));
    }
}
