package dev.tl4j.client;

import dev.tl4j.session.Moment;

/** The clocks of this machine. Nothing below the client reads one. */
final class Clocks {
    private Clocks() {}

    static Moment now() {
        return new Moment(System.currentTimeMillis(), System.nanoTime());
    }
}
