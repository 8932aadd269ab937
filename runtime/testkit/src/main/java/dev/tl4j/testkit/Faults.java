package dev.tl4j.testkit;

import dev.tl4j.frame.TransportError;
import dev.tl4j.testkit.fault.CallFaults;
import dev.tl4j.testkit.fault.ConnectionFaults;
import dev.tl4j.testkit.fault.FaultPlan;
import dev.tl4j.testkit.fault.PacketFaults;
import dev.tl4j.testkit.fault.ReceivedFaults;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What goes wrong at a data center, so that its clients must live with it. Some of it happens at once:
 *
 * <pre>{@code
 * dc.faults().changeSalts();
 * dc.faults().restartWithoutKeys();
 * }</pre>
 *
 * <p>and some from now on, to what is meant:
 *
 * <pre>{@code
 * dc.faults().calls().to(SendMessage.class).once().flood(30);
 * dc.faults().packets().chance(0.1).reorder();
 * dc.faults().connections().first(2).cutAt(1000);
 * Fault lost = dc.faults().received().drop();
 * ...
 * assertThat(lost.count()).isEqualTo(1);
 * lost.end();
 * }</pre>
 *
 * <p>What a fault depends on by chance comes from random numbers of its own, which are the same each time unless {@link #seed} is called.
 * All takes effect before anything that comes in afterwards.
 */
public final class Faults {
    private final FaultPlan plan;
    private final Supplier<LocalDcCore> core;
    private final IntSupplier port;

    Faults(FaultPlan plan, Supplier<LocalDcCore> core, IntSupplier port) {
        this.plan = plan;
        this.core = core;
        this.port = port;
    }

    /** Begins to say what shall happen to packets on their way to clients. */
    public PacketFaults packets() {
        return plan.packets();
    }

    /** Begins to say what shall happen to messages of clients as they arrive. */
    public ReceivedFaults received() {
        return plan.received();
    }

    /** Begins to say what shall happen to calls. */
    public CallFaults calls() {
        return plan.calls();
    }

    /** Begins to say what shall happen to connections that clients will make. */
    public ConnectionFaults connections() {
        return plan.connections();
    }

    /** Begins the random numbers anew with a seed. */
    public Faults seed(long seed) {
        plan.seed(seed);
        return this;
    }

    /** Takes back all faults that would happen from now on, and sets the clock right. */
    public void reset() {
        plan.clear();
        skewClock(Duration.ZERO);
    }

    /** Makes all salts wrong that clients have, so that their next messages are refused with {@code bad_server_salt}. */
    public void changeSalts() {
        execute(dc -> dc.keys.values().forEach(key -> key.salts.change(dc.now())));
    }

    /** Forgets all sessions, so that clients hear {@code new_session_created} and answers to running calls are lost. */
    public void forgetSessions() {
        execute(LocalDcCore::forgetSessions);
    }

    /** Forgets all keys, so that clients get the transport error -404. */
    public void forgetKeys() {
        execute(dc -> {
            dc.forgetSessions();
            dc.keys.clear();
        });
    }

    /** Forgets all temporary keys, bound or not, so that clients get the transport error -404. */
    public void forgetTempKeys() {
        execute(dc -> dc.keys.values().removeIf(KnownKey::isTemporary));
    }

    /** Closes all connections. */
    public void disconnect() {
        execute(LocalDcCore::disconnect);
    }

    /** Says nothing more on the connections that there are, and hears nothing more; they stay. */
    public void silence() {
        execute(dc -> dc.connections.forEach(connection -> connection.output.silence()));
    }

    /** Sends a transport error, such as -404 or -429, on all connections that have said something, and ends them. */
    public void transportError(int code) {
        execute(dc -> List.copyOf(dc.connections).forEach(connection -> connection.fail(new TransportError(code))));
    }

    /** Sets the clock wrong by so much, by hours or days if need be. Salts end, and message ids follow the new time. */
    public void skewClock(Duration by) {
        execute(dc -> dc.skewClock(by));
    }

    /** Ends the listening: connections that there are stay, new ones are refused. */
    public void stopListening() {
        execute(LocalDcCore::stopListening);
    }

    /** Listens again, on the same port; waits for it if somebody else has taken it. */
    public void listenAgain() {
        int samePort = port.getAsInt();
        LocalDcCore dc = core.get();
        CompletableFuture<Boolean> listening = new CompletableFuture<>();
        dc.loop.execute(() -> dc.listenAgain(samePort, listening));
        listening.join();
    }

    /** Restarts: connections and sessions are gone, keys and who signed in under them are not. */
    public void restart() {
        stopListening();
        disconnect();
        forgetSessions();
        listenAgain();
    }

    /** Restarts, and forgets all keys too. */
    public void restartWithoutKeys() {
        stopListening();
        disconnect();
        forgetKeys();
        listenAgain();
    }

    /** Has something done on the loop, and waits for it. */
    private void execute(Consumer<LocalDcCore> action) {
        LocalDcCore dc = core.get();
        if (dc.loop.isCurrent()) {
            action.accept(dc);
        } else {
            CompletableFuture.runAsync(() -> action.accept(dc), dc.loop).join();
        }
    }
}
