package dev.tl4j.crypto;

/** Which way a packet goes. Both ways use one authorization key, but different parts of it. */
public enum Direction {
    /** From the client. */
    TO_SERVER(0),
    /** From the server. */
    TO_CLIENT(8);

    /** The {@code x} of the specification's formulas: how far each part of the key is shifted. */
    final int x;

    Direction(int x) {
        this.x = x;
    }
}
