package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import java.util.concurrent.TimeUnit;

/** A connection is being made. */
final class Opening extends LinkState {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final DcAddress address;

    Opening(Link link, DcAddress address) {
        super(link);
        this.address = address;
    }

    @Override
    void enter() {
        after(
                LONGEST_NANOS,
                () -> lost(new TelegramException("no connection to " + address.host() + " within "
                        + TimeUnit.NANOSECONDS.toSeconds(LONGEST_NANOS) + " s")));
        link.dial(address);
    }

    @Override
    void connected() {
        link.proceed();
    }

    @Override
    String describe() {
        return ", still connecting";
    }
}
