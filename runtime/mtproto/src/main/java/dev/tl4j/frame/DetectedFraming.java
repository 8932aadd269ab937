package dev.tl4j.frame;

import java.util.OptionalInt;

/**
 * The transport that a client chose.
 *
 * @param framing how packets are cut
 * @param obfuscatedDc the data center that the opening named, if the connection is obfuscated; a random number if the client named none
 * @param codec the server's end of the connection, which has taken the opening
 */
public record DetectedFraming(Framing framing, OptionalInt obfuscatedDc, FrameCodec codec) {
    /** Whether everything passes under a key stream. */
    public boolean obfuscated() {
        return obfuscatedDc.isPresent();
    }
}
