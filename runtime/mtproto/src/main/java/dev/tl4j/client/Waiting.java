package dev.tl4j.client;

/** The connection was lost, or could not be had; another attempt comes after a while. */
final class Waiting extends LinkState {
    private final long nanos;
    private final TelegramException reason;

    Waiting(Link link, long nanos, TelegramException reason) {
        super(link);
        this.nanos = nanos;
        this.reason = reason;
    }

    @Override
    void enter() {
        after(nanos, link::open);
    }

    @Override
    String describe() {
        return ", not connected: " + reason.getMessage();
    }
}
