package dev.tl4j.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be set wrong. For any thread. */
final class SkewedClock implements InstantSource {
    private final InstantSource right;
    private volatile Duration skew = Duration.ZERO;

    SkewedClock(InstantSource right) {
        this.right = right;
    }

    void skew(Duration by) {
        skew = by;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(skew);
    }
}
