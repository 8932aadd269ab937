package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a data center is asked for files: at the addresses that serve nothing else, as long as they do, and else where all other calls go.
 * One that was no good is left alone until the server says anew where its data centers are.
 *
 * @see <a href="https://core.telegram.org/constructor/dcOption">dcOption, media_only</a>
 */
final class FileAddresses implements AddressChoice {
    private final AddressBook book;
    private final int dcId;
    private final AddressChoice ordinary;
    private final Set<DcAddress> bad = new HashSet<>();

    /** Those that were given out, whatever the server has said of them since. */
    private final Set<DcAddress> given = new HashSet<>();

    private Object edition;
    private @Nullable DcAddress known;

    /**
     * @param ordinary where all other calls go
     */
    FileAddresses(AddressBook book, int dcId, AddressChoice ordinary) {
        this.book = book;
        this.dcId = dcId;
        this.ordinary = ordinary;
        edition = book.edition();
    }

    /** Takes the address that was kept of an earlier run, if any. */
    void restore(@Nullable DcAddress kept) {
        known = kept;
    }

    /** The address for files only that is worth keeping. */
    @Nullable
    DcAddress known() {
        return known;
    }

    @Override
    public @Nullable DcAddress current() {
        if (edition != book.edition()) {
            edition = book.edition();
            bad.clear();
        }
        for (DcAddress address : mediaOnly()) {
            if (!bad.contains(address)) {
                given.add(address);
                return address;
            }
        }
        return ordinary.current();
    }

    private List<DcAddress> mediaOnly() {
        List<DcAddress> all = new ArrayList<>();
        if (known != null) {
            all.add(known);
        }
        all.addAll(book.mediaOnly(dcId));
        return all;
    }

    @Override
    public void failed(DcAddress tried) {
        if (isMediaOnly(tried)) {
            bad.add(tried);
        } else {
            ordinary.failed(tried);
        }
    }

    @Override
    public void reached(DcAddress address) {
        if (isMediaOnly(address)) {
            known = address;
        } else {
            ordinary.reached(address);
        }
    }

    @Override
    public boolean isMediaOnly(DcAddress address) {
        return given.contains(address);
    }
}
