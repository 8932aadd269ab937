package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import org.jspecify.annotations.Nullable;

/** Which of a data center's addresses a link goes to. */
interface AddressChoice {
    /** The address to try; null if none is known. */
    @Nullable
    DcAddress current();

    /** An address is no good; another is to be tried. */
    void failed(DcAddress tried);

    /** The data center answered at an address. */
    void reached(DcAddress address);

    /** Whether it serves only files there, and may know less there than elsewhere. */
    boolean isMediaOnly(DcAddress address);
}
