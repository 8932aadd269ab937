package dev.tl4j.testkit.soak;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** All that can go wrong, at random times, until there shall be peace. */
final class Mischief {
    private final World world;
    private final SoakDc dc;
    private final List<SoakClient> clients;
    private final Duration every;

    /** @param every how much time passes between two faults, roughly */
    Mischief(World world, SoakDc dc, List<SoakClient> clients, Duration every) {
        this.world = world;
        this.dc = dc;
        this.clients = clients;
        this.every = every;
    }

    void start() {
        world.after(world.upTo(every.multipliedBy(4)), () -> {
            if (!world.calm) {
                doSomething();
                start();
            }
        });
    }

    private void doSomething() {
        SoakClient client = clients.get(world.random.nextInt(clients.size()));
        switch (world.random.nextInt(20)) {
            case 0, 1, 2 -> fault("cuts", () -> dc.wire().ifPresent(Wire::close));
            case 3 -> fault("silent connections", () -> dc.wire().ifPresent(wire -> wire.isSilent = true));
            case 4 -> fault("noises", () -> dc.wire().ifPresent(Wire::sendNoise));
            case 5 -> fault("salts changed", dc::changeSalts);
            case 6 -> fault("sessions forgotten", dc::forgetOneSession);
            case 7 -> fault("restarts with keys", () -> rarely(dc::forgetSessions));
            case 8 -> fault("restarts without keys", () -> rarely(dc::forgetKeys));
            case 9, 10, 11 -> fault("cheats", () -> dc.session().ifPresent(SoakServerSession::cheat));
            case 12, 13 -> fault("pushes", () -> dc.session().ifPresent(SoakServerSession::push));
            case 14 -> fault("server clocks set", () -> dc.skew = dc.skew.plus(jump()));
            case 15 -> fault("client clocks set", () -> client.wallSkew = client.wallSkew.plus(jump()));
            case 16 -> fault("sleeps", () -> client.sleep(world.upTo(Duration.ofMinutes(20))));
            case 17 -> fault("rotations", client::rotate);
            case 18 -> fault("calls given up", client::cancelSome);
            default ->
                fault("clients ask for another session", () -> dc.session().ifPresent(SoakServerSession::confuse));
        }
    }

    private void rarely(Runnable disaster) {
        if (world.chance(0.3)) {
            disaster.run();
        }
    }

    private void fault(String name, Runnable fault) {
        world.ledger.count("faults: " + name);
        world.note(name.hashCode());
        fault.run();
    }

    /** Seconds, minutes, hours or days, there or back. */
    private Duration jump() {
        Duration unit = List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1))
                .get(world.random.nextInt(4));
        Duration jump = unit.multipliedBy(world.between(1, 60)).dividedBy(2);
        return world.chance(0.5) ? jump : jump.negated();
    }

    /** Lets a packet pass, some late and so out of their order, some twice, the second time perhaps much later. */
    static void pass(World world, byte[] packet, Consumer<byte[]> send) {
        if (world.calm) {
            send.accept(packet);
            return;
        }
        if (world.chance(0.02)) {
            world.ledger.count("faults: packets duplicated");
            Duration later = world.upTo(world.chance(0.2) ? Duration.ofMinutes(15) : Duration.ofSeconds(2));
            world.after(later, () -> send.accept(packet));
        }
        if (world.chance(0.05)) {
            world.ledger.count("faults: packets late");
            world.after(world.upTo(Duration.ofSeconds(3)), () -> send.accept(packet));
        } else {
            send.accept(packet);
        }
    }
}
