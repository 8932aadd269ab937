package dev.tl4j.testkit;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The ids of constructors that say who a user is, in the layers that are known. New fields came to them, all of them optional, so that
 * what is said without these fields differs in its ids alone.
 *
 * @param user of {@code user}
 * @param userFull of {@code userFull}
 * @param peerSettings of {@code peerSettings}
 */
record UserIds(int user, int userFull, int peerSettings) {
    private static final UserIds LATEST = new UserIds(0xb1b8cc83, 0x06cbe645, 0xf47741f7);

    /** By the first layer that is known to have them. */
    private static final TreeMap<Integer, UserIds> BY_LAYER =
            new TreeMap<>(Map.of(0, new UserIds(0x4b46c37e, 0x4d975bbc, 0xacd66c5e), 228, LATEST));

    /** The ids of a layer; of the latest if the caller did not say which. */
    static UserIds of(OptionalInt layer) {
        return layer.isEmpty()
                ? LATEST
                : BY_LAYER.floorEntry(Math.max(0, layer.getAsInt())).getValue();
    }
}
