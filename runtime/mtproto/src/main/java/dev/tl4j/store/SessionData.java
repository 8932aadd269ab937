package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;

/**
 * What must be kept of a session: the home data center and the permanent key agreed on with it. Its {@code toString} tells the key's id
 * only.
 *
 * @param dc the home data center and where it was reached last
 * @param authKey the permanent authorization key
 */
public record SessionData(DcAddress dc, AuthKey authKey) {}
