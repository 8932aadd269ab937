package dev.tl4j.client;

import dev.tl4j.handshake.Agreed;
import dev.tl4j.session.Moment;
import java.util.OptionalInt;

/** Begins key exchanges. Belongs to the loop. */
@FunctionalInterface
interface KeyExchanges {
    /**
     * Begins one with a data center.
     *
     * @param expiresIn for a temporary key, its life in seconds
     * @return takes the plain packets that come
     */
    PacketHandler begin(int dcId, OptionalInt expiresIn, Outcome outcome);

    /** Hears how the exchange goes, on the loop. */
    interface Outcome {
        /** A plain packet is to be sent. */
        void send(byte[] packet);

        /**
         * The key is agreed on.
         *
         * @param receivedAt when the server told its time
         */
        void agreed(Agreed agreed, Moment receivedAt);

        /** There will be no key. */
        void exchangeFailed(RuntimeException reason);
    }
}
