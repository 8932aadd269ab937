package dev.tl4j.testkit.fault;

import java.util.OptionalInt;

/** Faults of connections that clients will make. */
public final class ConnectionFaults extends FaultScope<ConnectionFaults> {
    private final FaultPlan plan;

    ConnectionFaults(FaultPlan plan) {
        this.plan = plan;
    }

    @Override
    ConnectionFaults self() {
        return this;
    }

    private Fault make(ConnectionFault fault) {
        return plan.connections.add(trigger(), fault);
    }

    /** Accepts the connection, and never says anything. */
    public Fault silence() {
        return stallAt(0);
    }

    /** Says nothing more after so many bytes, and hears nothing more. */
    public Fault stallAt(long bytesToClient) {
        return make(new ConnectionFault(bytesToClient, false, OptionalInt.empty(), false));
    }

    /** Ends the connection after so many bytes. */
    public Fault cutAt(long bytesToClient) {
        return make(new ConnectionFault(bytesToClient, true, OptionalInt.empty(), false));
    }

    /** Answers the first packet with a transport error, such as -429. */
    public Fault refuse(int transportError) {
        return make(new ConnectionFault(Long.MAX_VALUE, false, OptionalInt.of(transportError), false));
    }

    /** Forgets to give quick acks. */
    public Fault dropQuickAcks() {
        return make(new ConnectionFault(Long.MAX_VALUE, false, OptionalInt.empty(), true));
    }
}
