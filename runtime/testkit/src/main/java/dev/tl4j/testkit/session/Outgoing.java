package dev.tl4j.testkit.session;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.util.function.LongSupplier;

/**
 * A message that is about to be sealed.
 *
 * @param header what goes in front of it
 * @param body one message, or a container
 * @param ids gives more message ids of the server's, each higher than all before
 */
public record Outgoing(EncryptedPacket.Header header, Bytes body, LongSupplier ids) {
    /** Whether another one has this very body, so that it need not be written again. */
    @SuppressWarnings("ReferenceEquality") // Comparing half a megabyte would take longer than encrypting it.
    boolean hasSameBody(Outgoing other) {
        return body == other.body;
    }

    TlWriter write() {
        TlWriter writer = Outbox.newBody();
        int at = writer.skip(body.size());
        body.copyTo(writer.array(), at);
        return writer;
    }
}
