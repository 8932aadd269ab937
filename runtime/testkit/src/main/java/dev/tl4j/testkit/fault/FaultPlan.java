package dev.tl4j.testkit.fault;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;

/** All faults that were asked for. */
public final class FaultPlan {
    final FaultList<PacketFault> packets = new FaultList<>();
    final FaultList<CallFault> calls = new FaultList<>();
    final FaultList<ConnectionFault> connections = new FaultList<>();
    final FaultList<ReceivedFault> received = new FaultList<>();
    private final Random random = new Random(0);

    /** No faults. */
    public FaultPlan() {}

    /** Begins the random numbers anew. */
    public void seed(long seed) {
        random.setSeed(seed);
    }

    /** Forgets all faults. */
    public void clear() {
        packets.clear();
        calls.clear();
        connections.clear();
        received.clear();
        seed(0);
    }

    /** Begins to say what shall happen to packets. */
    public PacketFaults packets() {
        return new PacketFaults(this);
    }

    /** Begins to say what shall happen to calls. */
    public CallFaults calls() {
        return new CallFaults(this);
    }

    /** Begins to say what shall happen to connections. */
    public ConnectionFaults connections() {
        return new ConnectionFaults(this);
    }

    /** Begins to say what shall happen to clients' messages. */
    public ReceivedFaults received() {
        return new ReceivedFaults(this);
    }

    /** What happens to a packet. */
    public PacketFault packet(FaultEvent event) {
        return all(packets.at(event, random), PacketFault.NONE, PacketFault::and);
    }

    /** What happens to a call. */
    public CallFault call(FaultEvent event) {
        return all(calls.at(event, random), CallFault.NONE, CallFault::and);
    }

    /** What happens to a connection. */
    public ConnectionFault connection(FaultEvent event) {
        return all(connections.at(event, random), ConnectionFault.NONE, ConnectionFault::and);
    }

    /** What happens to a client's message, if something does. */
    public Optional<ReceivedFault> received(FaultEvent event) {
        return received.at(event, random).stream().findFirst();
    }

    /** Asked for each packet, where mostly nothing happens. */
    private static <F> F all(List<F> happening, F none, BinaryOperator<F> and) {
        return happening.isEmpty() ? none : happening.stream().reduce(none, and);
    }
}
