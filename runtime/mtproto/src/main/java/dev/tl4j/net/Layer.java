package dev.tl4j.net;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What lies between a socket and the frames of MTProto: a proxy to pass, a cipher, a disguise. A layer turns bytes from below into bytes
 * for above and the other way round. It does no I/O by itself, has one connection's state and is used by one thread at a time.
 */
public interface Layer {
    /** The layer below carries bytes from now on. Ends in {@link Context#ready}, now or when the peer has answered. */
    void start(Context context) throws IOException;

    /**
     * Takes bytes that came from below, all of them.
     *
     * @throws IOException if the peer sent what it must not; the connection is of no use after that
     */
    void received(ByteBuffer in, Context context) throws IOException;

    /**
     * Sends what is left in the buffers, once the layer is ready. They must not be used by the caller any more: a layer may change what is
     * in them.
     */
    void send(ByteBuffer[] out, Context context) throws IOException;

    /** What a layer can do. */
    interface Context {
        /** Sends to the layer below. */
        void send(ByteBuffer... out) throws IOException;

        /** Hands bytes to the layer above, which uses all of them up. */
        void deliver(ByteBuffer in) throws IOException;

        /** Tells the layer above that it can start. */
        void ready() throws IOException;

        /** Whether the network takes less than was sent: a reason not to answer what needs no answer. */
        boolean isCongested();

        /** Does work that takes its time elsewhere, and goes on here when it is done, unless the connection has ended by then. */
        void offLoop(Runnable work, Continuation then);
    }

    /** How a layer goes on. */
    interface Continuation {
        void run() throws IOException;
    }
}
