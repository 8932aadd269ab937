package dev.tl4j.client;

import dev.tl4j.store.DcAddress;

/** Opens connections: the one place that knows what lies between packets and the network. Belongs to the loop. */
@FunctionalInterface
interface Connector {
    /** Begins to connect; all that can go wrong comes through the listener. */
    Connection open(DcAddress address, Connection.Listener listener);
}
