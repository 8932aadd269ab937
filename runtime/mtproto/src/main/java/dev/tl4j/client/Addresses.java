package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of one data center for all calls, in turn: one is kept as long as it is good. */
final class Addresses implements AddressChoice {
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

    /** Where the data center is asked for files. */
    FileAddresses forFiles() {
        return new FileAddresses(book, dcId, this);
    }

    @Override
    public @Nullable DcAddress current() {
        List<DcAddress> all = book.of(dcId, known);
        if (current == null || !all.contains(current)) {
            current = all.isEmpty() ? null : all.get(0);
        }
        return current;
    }

    /** The next one is to be tried, after the last the first; unless somebody else has found that out before. */
    @Override
    public void failed(DcAddress tried) {
        if (tried.equals(current())) {
            List<DcAddress> all = book.of(dcId, known);
            current = all.get((all.indexOf(tried) + 1) % all.size());
        }
    }

    @Override
    public void reached(DcAddress address) {
        known = address;
    }

    @Override
    public boolean isMediaOnly(DcAddress address) {
        return false;
    }
}
