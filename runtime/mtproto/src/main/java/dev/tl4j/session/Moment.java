package dev.tl4j.session;

/**
 * Now, by two clocks.
 *
 * @param unixMillis the wall clock, which users set back and forward: only a first guess of the server's time
 * @param nanos a clock that only runs forward, as {@link System#nanoTime}
 */
public record Moment(long unixMillis, long nanos) {}
