package dev.tl4j.net;

import java.nio.ByteBuffer;

/** A conversation that comes before everything else on a connection, from bytes to bytes. Has one connection's state. */
interface Handshake {
    /** What we say first; empty if it is the peer's turn. */
    byte[] opening();

    /**
     * Takes bytes, none that belong to what comes after the handshake.
     *
     * @return what we say to that, mostly nothing
     * @throws NetException if the peer refuses us, or does not keep to the protocol
     */
    byte[] receive(ByteBuffer in) throws NetException;

    /** Whether it is over, and well. */
    boolean isDone();
}
