package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of one data center, in turn: one is kept as long as it is good. */
final class Addresses {
    private final AddressBook book;
    private final int dcId;
    private @Nullable DcAddress known;
    private @Nullable DcAddress current;

    /**
     * @param known where the data center was reached before, or is said to be by the user
     */
    Addresses(AddressBook book, int dcId, @Nullable DcAddress known) {
        this.book = book;
        this.dcId = dcId;
        this.known = known;
    }

    /** The address to try; null if none is known. */
    @Nullable
    DcAddress current() {
        List<DcAddress> all = book.of(dcId, known);
        if (current == null || !all.contains(current)) {
            current = all.isEmpty() ? null : all.get(0);
        }
        return current;
    }

    /** The current address is no good; the next one is to be tried, after the last the first. */
    void next() {
        DcAddress tried = current();
        if (tried != null) {
            List<DcAddress> all = book.of(dcId, known);
            current = all.get((all.indexOf(tried) + 1) % all.size());
        }
    }

    /** The data center was reached at the current address. */
    void reached() {
        known = current;
    }
}
