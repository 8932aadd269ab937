package dev.tl4j.client;

/**
 * What all parts of a client share.
 *
 * @param loop where all of it runs
 * @param connector opens connections
 * @param exchanges begins key exchanges
 * @param calls all calls that have not ended
 * @param listener the user's
 */
record Engine(
        ClientOptions options,
        Loop loop,
        Connector connector,
        KeyExchanges exchanges,
        Calls calls,
        SafeListener listener) {
    /** Now, on the monotonic clock. */
    long nanos() {
        return loop.now().nanos();
    }
}
