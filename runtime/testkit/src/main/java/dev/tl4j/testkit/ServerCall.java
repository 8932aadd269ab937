package dev.tl4j.testkit;

/**
 * A call, as the data center's own answers see it.
 *
 * @param session that it came in
 * @param messageId of the message that it came in
 * @param caller who made it
 */
record ServerCall(ClientSession session, long messageId, Caller caller) {
    KnownKey key() {
        return session.key;
    }
}
