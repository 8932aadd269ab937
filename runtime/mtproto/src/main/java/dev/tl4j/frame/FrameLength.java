package dev.tl4j.frame;

/**
 * The lengths that a packet may have.
 *
 * @param max the most bytes a packet may have, without what the transport adds
 */
record FrameLength(int max) {
    /** What the rest of the frame may add to the largest packet, and must not overflow an int. */
    private static final int MARGIN = 1024;

    FrameLength {
        if (max < 4 || max > Integer.MAX_VALUE - MARGIN) {
            throw new IllegalArgumentException("longest packet: expected 4 or more, got " + max);
        }
    }

    /** A length that a peer announces, for a transport that adds at most {@code extra} bytes to the packet. */
    int received(int length, int extra) {
        if (length < 4 || length - extra > max) {
            throw new FrameException("frame length: expected 4 to " + (max + extra) + ", got " + length);
        }
        return length;
    }

    /** A length that must be a multiple of 4 as well. */
    int receivedWhole(int length) {
        if (length % 4 != 0) {
            throw new FrameException("frame length: expected a multiple of 4, got " + length);
        }
        return received(length, 0);
    }

    /** A length that our own side asks to be sent. */
    int sent(int length) {
        if (length < 4 || length % 4 != 0 || length > max) {
            throw new IllegalArgumentException("packet: expected a multiple of 4 up to " + max + ", got " + length);
        }
        return length;
    }
}
