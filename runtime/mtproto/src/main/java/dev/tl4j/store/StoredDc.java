package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one data center. Its {@code toString} tells the key's id only.
 *
 * @param address where it was reached last
 * @param mediaAddress where it serves files only, if that is known
 * @param authKey the permanent authorization key agreed on with it
 * @param authorized whether an account is known to be signed in under this key: at home by signing in, elsewhere by the imported
 *     authorization. False may also mean that nobody knows, as after reading another client's string
 * @param salts the salts that are known, in no particular order; empty if none are
 */
public record StoredDc(
        DcAddress address,
        @Nullable DcAddress mediaAddress,
        AuthKey authKey,
        boolean authorized,
        List<StoredSalt> salts) {
    /** Checks that both addresses are this data center's. */
    public StoredDc {
        if (mediaAddress != null && mediaAddress.dcId() != address.dcId()) {
            throw new IllegalArgumentException(
                    "media address: expected data center " + address.dcId() + ", got " + mediaAddress.dcId());
        }
        salts = List.copyOf(salts);
    }

    /** A data center of which nothing more is known. */
    public StoredDc(DcAddress address, AuthKey authKey) {
        this(address, null, authKey, false, List.of());
    }

    /** Its number. */
    public int dcId() {
        return address.dcId();
    }

    /** The same at another address. */
    public StoredDc withAddress(DcAddress newAddress) {
        return new StoredDc(newAddress, mediaAddress, authKey, authorized, salts);
    }

    /** The same with somebody signed in, or nobody. */
    public StoredDc withAuthorized(boolean nowAuthorized) {
        return new StoredDc(address, mediaAddress, authKey, nowAuthorized, salts);
    }

    /** The same with these salts. */
    public StoredDc withSalts(List<StoredSalt> newSalts) {
        return new StoredDc(address, mediaAddress, authKey, authorized, newSalts);
    }
}
