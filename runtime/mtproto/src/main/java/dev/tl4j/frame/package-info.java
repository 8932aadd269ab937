/**
 * Bytes to packets and back. A {@link dev.tl4j.frame.FrameCodec} is one connection's way of cutting its stream into MTProto packets:
 * abridged, intermediate, padded or full, plain or obfuscated, for the client or for the server. It does no I/O; it is fed with buffers
 * that may end anywhere and gives back buffers to be written. Whatever comes in is a frame, the beginning of one, or a
 * {@link dev.tl4j.frame.FrameException}.
 */
@NullMarked
package dev.tl4j.frame;

import org.jspecify.annotations.NullMarked;
