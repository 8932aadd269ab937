package dev.tl4j.testkit.handshake;

/**
 * What a server says to the client's {@code g_b}.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#9-server-responds-in-one-of-three-ways">Key exchange, step 9</a>
 */
public enum Verdict {
    /** {@code dh_gen_ok}. */
    OK(1),
    /** {@code dh_gen_retry}: another {@code g_b}, please. */
    RETRY(2),
    /** {@code dh_gen_fail}. */
    FAIL(3);

    private final int hashNumber;

    Verdict(int hashNumber) {
        this.hashNumber = hashNumber;
    }

    /** Which {@code new_nonce_hash} proves it: 1, 2 or 3. */
    int hashNumber() {
        return hashNumber;
    }
}
