package dev.tl4j.client;

import dev.tl4j.store.DcAddress;

/** Opens connections: the one place that knows what lies between packets and the network. Belongs to the loop. */
@FunctionalInterface
interface Connector {
    /**
     * Begins to connect; all that can go wrong comes through the listener.
     *
     * @param isMediaOnly whether the data center serves only files there, and wants to be called so
     */
    Connection open(DcAddress address, boolean isMediaOnly, Connection.Listener listener);
}
