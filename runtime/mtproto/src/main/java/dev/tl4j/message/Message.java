package dev.tl4j.message;

import dev.tl4j.tl.Bytes;

/**
 * A message as it came: alone in its packet, or inside a container.
 *
 * @param messageId its {@code msg_id}
 * @param seqNo odd for content-related messages, which want to be acknowledged
 * @param body one boxed TL value, a slice of the packet
 */
public record Message(long messageId, int seqNo, Bytes body) {
    /** Whether it wants to be acknowledged. */
    public boolean isContentRelated() {
        return (seqNo & 1) != 0;
    }
}
