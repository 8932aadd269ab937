package dev.tl4j.store;

/**
 * A server salt and when it is to be used. Its {@code toString} does not tell the salt.
 *
 * @param validSince from when on, in seconds of unix time of the server
 * @param validUntil until when, likewise
 * @param salt the salt that goes into each packet
 * @see <a href="https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts">Future salts</a>
 */
public record StoredSalt(int validSince, int validUntil, long salt) {
    @Override
    public String toString() {
        return "StoredSalt[" + validSince + " to " + validUntil + "]";
    }
}
