package dev.tl4j.client;

/** Nobody wants to call. */
final class Resting extends LinkState {
    Resting(Link link) {
        super(link);
    }

    @Override
    void enter() {}

    @Override
    void wanted() {
        link.open();
    }

    @Override
    String describe() {
        return ", not connected";
    }
}
