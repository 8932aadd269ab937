package dev.tl4j.testkit.account;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.Bytes;

/**
 * Authorizations on their way from one data center to another, by the bytes that stand for them. They serve once.
 *
 * @see <a href="https://core.telegram.org/api/datacenter#authorization-transfer">Authorization transfer</a>
 */
public final class ExportedAuthorizations {
    private static final int BYTES = 128;

    private final Lately<Bytes, Exported> exported = new Lately<>();

    private record Exported(Authorization authorization, int dcId) {}

    /** None yet. */
    public ExportedAuthorizations() {}

    /** Lets an authorization be taken to a data center, and gives the bytes to show there. */
    public synchronized Bytes export(Authorization authorization, int dcId, Randomness random) {
        Bytes bytes = Bytes.wrap(random.bytes(BYTES));
        exported.put(bytes, new Exported(authorization, dcId));
        return bytes;
    }

    /**
     * Takes an authorization over.
     *
     * @param dcId the data center that it came to
     * @throws SignInException if nothing was exported under these bytes, for this data center and account, or it was taken over before
     */
    public synchronized Authorization redeem(long userId, Bytes bytes, int dcId) {
        Exported found = exported.get(bytes);
        if (found == null || found.dcId() != dcId) {
            throw SignInError.AUTH_BYTES_INVALID.exception();
        } else if (found.authorization().account().id() != userId) {
            throw SignInError.USER_ID_INVALID.exception();
        }
        exported.remove(bytes);
        found.authorization().requireAlive();
        return found.authorization();
    }
}
