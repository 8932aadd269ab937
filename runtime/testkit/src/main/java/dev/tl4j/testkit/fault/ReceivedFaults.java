package dev.tl4j.testkit.fault;

import dev.tl4j.testkit.session.BadMsg;

/** Faults of messages that clients sent, as they arrive: alone or as the container that they came in. */
public final class ReceivedFaults extends FaultScope<ReceivedFaults> {
    private final FaultPlan plan;

    ReceivedFaults(FaultPlan plan) {
        this.plan = plan;
    }

    @Override
    ReceivedFaults self() {
        return this;
    }

    /** Refuses the message with a {@code bad_msg_notification} or {@code bad_server_salt}, though nothing is wrong with it. */
    public Fault complain(BadMsg complaint) {
        return plan.received.add(trigger(), new ReceivedFault(complaint));
    }

    /** Loses the message. */
    public Fault drop() {
        return plan.received.add(trigger(), new ReceivedFault(null));
    }
}
