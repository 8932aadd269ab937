package dev.tl4j.testkit;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;

/** What handlers return, as the wire has it: boxed, and packed where that pays. */
final class ResultEncoder {
    private ResultEncoder() {}

    /**
     * Encodes a result.
     *
     * @throws IllegalArgumentException if it is nothing that TL can say
     */
    static Bytes encode(Object result) {
        TlWriter writer = new TlWriter();
        writer.writeResult(result);
        GzipPacked.pack(writer, 0);
        return Bytes.wrap(writer.array(), writer.start(), writer.size());
    }
}
