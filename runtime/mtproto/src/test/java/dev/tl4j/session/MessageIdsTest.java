package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
    /** The last second that an id can say. */
    private static final long IN_2106 = 4_294_967_295L;

    /** 2026-11-22T00:00:00.5Z: the upper half is the second, the lower half the fraction of it. */
    @Test
    void anIdIsTheTimeTimes2ToThe32() {
        assertThat(new MessageIds().next(1_795_305_600_500_000_000L)).isEqualTo(1_795_305_600L << 32 | 0x8000_0000L);
    }

    @Property
    void idsGrowAndAreDivisibleBy4WhateverTheClockDoes(@ForAll List<@LongRange(max = IN_2106) Long> seconds) {
        MessageIds ids = new MessageIds();
        long last = 0;
        for (long second : seconds) {
            long id = ids.next(TimeUnit.SECONDS.toNanos(second));
            assertThat(id % 4).isZero();
            assertThat(MessageIds.isBefore(last, id)).isTrue();
            last = id;
        }
    }

    @Test
    void idsGrowWhenTheClockStandsStill() {
        MessageIds ids = new MessageIds();
        long first = ids.next(1_000_000_000_000L);
        assertThat(ids.next(1_000_000_000_000L)).isEqualTo(first + 4);
        assertThat(ids.next(999_000_000_000L)).isEqualTo(first + 8);
    }

    @Property
    void anIdTellsItsTimeToTheNanosecond(@ForAll @LongRange(min = 0, max = 4_294_967_295_999_999_999L) long unixNanos) {
        assertThat(MessageIds.unixNanos(MessageIds.at(unixNanos))).isBetween(unixNanos - 2, unixNanos);
    }
}
