package dev.tl4j.testkit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock is set while calls are on their way, one after the other: they go on within seconds. */
class ClockTest {
    private static final int CALLS = 2_000;
    private static final Duration SECONDS = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "server, P1D", "server, -P1D", "server, PT100S", "server, -PT100S", "server, PT1H", "server, -PT1H",
        "client, P1D", "client, -P1D", "client, PT100S", "client, -PT100S", "sleep, PT100S", "sleep, P1D"
    })
    void callsGoOnWithinSeconds(String side, Duration set) {
        World world = new World(5);
        world.calm = true;
        SoakDc dc = new SoakDc(world);
        dc.longest = Duration.ofMillis(500);
        long[] numbers = {0};
        SoakClient client = new SoakClient(world, dc, CALLS, 20, () -> numbers[0]++);
        Duration when = Duration.ofSeconds(5);
        world.after(when, () -> {
            switch (side) {
                case "server" -> dc.skew = dc.skew.plus(set);
                case "client" -> client.wallSkew = client.wallSkew.plus(set);
                default -> client.sleep(set);
            }
        });
        client.start();
        runUntil(world, when);
        runUntil(world, Duration.ofNanos(client.awakeAt()));
        List<SoakCall> before = client.open();
        int endedBefore = world.ledger.ended();
        runUntil(world, Duration.ofNanos(client.awakeAt()).plus(SECONDS));
        assertThat(client.open().stream()
                        .filter(before::contains)
                        .filter(call -> call.treatment != SoakCall.Treatment.SILENCE)
                        .toList())
                .isEmpty();
        assertThat(world.ledger.ended()).isGreaterThan(endedBefore + 20);
    }

    private static void runUntil(World world, Duration time) {
        while (world.nanos() < time.toNanos()) {
            assertThat(world.step()).isTrue();
        }
    }
}
