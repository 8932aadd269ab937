package dev.tl4j.client;

/** The client is closed. */
final class Ended extends LinkState {
    Ended(Link link) {
        super(link);
    }

    @Override
    void enter() {}

    @Override
    void lost(TelegramException reason) {}

    @Override
    String describe() {
        return ", the client is closed";
    }
}
