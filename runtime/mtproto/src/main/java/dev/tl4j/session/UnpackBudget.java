package dev.tl4j.session;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.tl.Bytes;

/** How many bytes all that is packed in one network packet may have: a packet full of gzip bombs is worth no more than one. */
final class UnpackBudget {
    private int left = GzipPacked.MAX_UNPACKED;

    /** The value in {@code gzip_packed}, if there is room for it. */
    Bytes unpack(Bytes packed) {
        Bytes value = GzipPacked.unpack(packed, left);
        left -= value.size();
        return value;
    }
}
