package dev.tl4j.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To what faults happen, and how often. */
class FaultPlanTest {
    private static final int METHOD = 99;

    private final FaultPlan plan = new FaultPlan();

    private boolean happens(int connection, long key, int method) {
        return plan.call(new FaultEvent(connection, key, method)).refusal().isPresent();
    }

    private List<Boolean> calls(int count) {
        List<Boolean> happened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            happened.add(happens(1, 2, METHOD));
        }
        return happened;
    }

    @Test
    void withoutMoreSaidItHappensAlways() {
        Fault fault = plan.calls().flood(1);
        assertThat(calls(3)).containsExactly(true, true, true);
        assertThat(fault.count()).isEqualTo(3);
    }

    @Test
    void itHappensAsOftenAsSaid() {
        plan.calls().once().flood(1);
        assertThat(calls(3)).containsExactly(true, false, false);
        plan.calls().first(2).flood(1);
        assertThat(calls(3)).containsExactly(true, true, false);
        plan.calls().after(1).first(1).flood(1);
        assertThat(calls(3)).containsExactly(false, true, false);
    }

    @Test
    void itHappensToWhatIsMeantOnly() {
        plan.calls().to(METHOD).onConnection(1).ofKey(2).flood(1);
        assertThat(happens(1, 2, METHOD)).isTrue();
        assertThat(happens(2, 2, METHOD)).isFalse();
        assertThat(happens(1, 3, METHOD)).isFalse();
        assertThat(happens(1, 2, METHOD + 1)).isFalse();
    }

    @Test
    void whatIsNotMeantIsNotCounted() {
        plan.calls().to(METHOD).after(1).once().flood(1);
        assertThat(happens(1, 2, METHOD + 1)).isFalse();
        assertThat(happens(1, 2, METHOD)).isFalse();
        assertThat(happens(1, 2, METHOD + 1)).isFalse();
        assertThat(happens(1, 2, METHOD)).isTrue();
    }

    @Test
    void chanceIsTheSameEachTime() {
        plan.calls().chance(0.5).flood(1);
        List<Boolean> first = calls(200);
        assertThat(first).contains(true, false);
        plan.seed(0);
        assertThat(calls(200)).isEqualTo(first);
        plan.seed(1);
        assertThat(calls(200)).isNotEqualTo(first);
    }

    @Test
    void bindingIsMeantWhereItIsNamedOnly() {
        int bindTempAuthKey = 0xcdd42a05;
        Fault any = plan.calls().flood(1);
        assertThat(happens(1, 2, bindTempAuthKey)).isFalse();
        any.end();
        plan.calls().to(bindTempAuthKey).flood(1);
        assertThat(happens(1, 2, bindTempAuthKey)).isTrue();
    }

    @Test
    void oneEndsWithoutTheOthers() {
        Fault first = plan.packets().drop();
        Fault second = plan.packets().drop();
        first.end();
        plan.packet(new FaultEvent(1, 2, 0));
        assertThat(first.count()).isZero();
        assertThat(second.count()).isEqualTo(1);
        plan.clear();
        plan.packet(new FaultEvent(1, 2, 0));
        assertThat(second.count()).isEqualTo(1);
    }

    @Test
    void ofSeveralLimitsTheNarrowestHolds() {
        plan.connections().stallAt(100);
        plan.connections().cutAt(50);
        plan.connections().dropQuickAcks();
        ConnectionFault fault = plan.connection(new FaultEvent(1, 0, 0));
        assertThat(fault.bytesToClient()).isEqualTo(50);
        assertThat(fault.endsThen()).isTrue();
        assertThat(fault.withoutQuickAcks()).isTrue();
    }
}
