package dev.tl4j.client;

import java.nio.ByteBuffer;

/** A connection that carries packets, or is about to. Belongs to the loop. */
interface Connection {
    /**
     * Sends a packet, which must not change any more.
     *
     * @param wantsQuickAck whether to ask for a quick ack, if the transport has them
     */
    void send(ByteBuffer packet, boolean wantsQuickAck);

    /** Whether more was sent than the network took so far; the listener hears when it has taken all. */
    boolean isCongested();

    /** Ends the connection, whatever it is doing; the listener hears nothing more. */
    void close();

    /** What happens on a connection, on the loop and never before {@link Connector#open} has returned. After {@link #lost} nothing more does. */
    interface Listener {
        /** Packets may be sent now. */
        void connected();

        /** A packet came, which belongs to the listener from now on. */
        void packet(byte[] packet);

        /** The server has the packet of this token. */
        void quickAcked(int token);

        /** The network has taken all that was sent, after some of it had to wait. */
        void drained();

        /**
         * The connection ended, or never came to be.
         *
         * @param reason a {@link TransportException} if the server said why
         */
        void lost(TelegramException reason);
    }
}
