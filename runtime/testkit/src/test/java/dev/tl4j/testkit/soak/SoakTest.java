package dev.tl4j.testkit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The client's session and the server's, both real, over connections that break in every way. All is virtual but the code under test: a
 * seed tells the whole run. A longer one: {@code -Dtl4j.soak.calls=5000000 -Dtl4j.soak.seed=7}.
 */
class SoakTest {
    private static final int CALLS = Integer.getInteger("tl4j.soak.calls", 200_000);
    private static final long SEED = Long.getLong("tl4j.soak.seed", 1L);

    @Test
    void everyCallEndsOnceWithItsOwnAnswerAndNothingAcknowledgedIsDoneTwice() {
        SoakRun run = new SoakRun(SEED, CALLS);
        try {
            run.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + SEED + " after " + run.time() + ": " + e.getMessage() + run.ledger(), e);
        }
        System.out.println("soak, seed " + SEED + ", " + run.time() + " of virtual time:" + run.ledger());
        assertThat(run.ledger().ended()).isEqualTo(CALLS);
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherAnother() {
        long trace = new SoakRun(SEED, 2_000).run().trace();
        assertThat(new SoakRun(SEED, 2_000).run().trace()).isEqualTo(trace);
        assertThat(new SoakRun(SEED + 1, 2_000).run().trace()).isNotEqualTo(trace);
    }
}
