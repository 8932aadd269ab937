package dev.tl4j.testkit.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A run: clients make calls of a data center while everything goes wrong that can, and then in peace. */
final class SoakRun {
    private static final int CLIENTS = 4;

    /** Within this time all is well again, once faults have ended. */
    private static final Duration RECOVERY = Duration.ofMinutes(6);

    private final World world;
    private final List<SoakClient> clients = new ArrayList<>();
    private final int calls;
    private long numbers;

    SoakRun(long seed, int calls) {
        this.calls = calls;
        world = new World(seed);
        SoakDc dc = new SoakDc(world);
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new SoakClient(world, dc, calls / CLIENTS, 60, () -> numbers++));
        }
        new Mischief(world, dc, clients, Duration.ofMillis(700)).start();
    }

    /** Runs to the end; an error tells what did not hold. */
    SoakRun run() {
        clients.forEach(SoakClient::start);
        long calmSince = 0;
        while (!clients.stream().allMatch(SoakClient::isDone)) {
            if (!world.step()) {
                throw new AssertionError("nothing more will happen, but calls are open: " + open());
            }
            if (world.steps() > 1_000_000 + 2_000L * calls) {
                throw new AssertionError("expected calls to end, got nothing but talk: " + open());
            }
            if (!world.calm && world.ledger.ended() > calls * 0.98) {
                world.calm = true;
                calmSince =
                        clients.stream().mapToLong(SoakClient::awakeAt).max().orElseThrow();
            }
            if (world.calm && world.nanos() - calmSince > RECOVERY.toNanos()) {
                throw new AssertionError("expected all calls to end in peace, got still open: " + open());
            }
        }
        return this;
    }

    private List<SoakCall> open() {
        return clients.stream().flatMap(client -> client.open().stream()).toList();
    }

    Ledger ledger() {
        return world.ledger;
    }

    long trace() {
        return world.trace();
    }

    Duration time() {
        return Duration.ofNanos(world.nanos());
    }
}
