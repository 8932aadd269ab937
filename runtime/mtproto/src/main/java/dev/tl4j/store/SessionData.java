package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be kept of a session: where it is at home, and for each data center the permanent key agreed on with it. Immutable. Its
 * {@code toString} tells the keys' ids only.
 *
 * @param homeDc the number of the home data center, one of {@code dataCenters}
 * @param testServers whether these are Telegram's data centers for tests
 * @param apiId the application that the session belongs to, or 0 if that is not known
 * @param account who is signed in, if that is known
 * @param dataCenters what is kept of each data center, by its number
 */
public record SessionData(
        int homeDc,
        boolean testServers,
        int apiId,
        @Nullable Account account,
        SortedMap<Integer, StoredDc> dataCenters) {
    /** Checks that home is among the data centers, and each under its own number. */
    public SessionData {
        dataCenters = Collections.unmodifiableSortedMap(new TreeMap<>(dataCenters));
        if (!dataCenters.containsKey(homeDc)) {
            throw new IllegalArgumentException(
                    "home data center: expected one of " + dataCenters.keySet() + ", got " + homeDc);
        }
        dataCenters.forEach((id, dc) -> {
            if (id != dc.dcId()) {
                throw new IllegalArgumentException("data center: expected number " + id + ", got " + dc.dcId());
            }
        });
        if (apiId < 0) {
            throw new IllegalArgumentException("api id: expected 0 or more, got " + apiId);
        }
    }

    /** A session with one key, of which nothing more is known. */
    public static SessionData of(DcAddress home, AuthKey authKey) {
        return of(new StoredDc(home, authKey));
    }

    /** A session with one key, of which nothing more is known than what is kept of that data center. */
    public static SessionData of(StoredDc home) {
        return new SessionData(home.dcId(), false, 0, null, new TreeMap<>(Map.of(home.dcId(), home)));
    }

    /** The home data center. */
    public StoredDc home() {
        return Objects.requireNonNull(dataCenters.get(homeDc));
    }

    /** What is kept of a data center, if it has a key. */
    public Optional<StoredDc> dc(int dcId) {
        return Optional.ofNullable(dataCenters.get(dcId));
    }

    /** The same with another home, which must have a key. */
    public SessionData withHome(int newHome) {
        return new SessionData(newHome, testServers, apiId, account, dataCenters);
    }

    /** The same with this data center in place of what was kept under its number. */
    public SessionData with(StoredDc dc) {
        SortedMap<Integer, StoredDc> changed = new TreeMap<>(dataCenters);
        changed.put(dc.dcId(), dc);
        return new SessionData(homeDc, testServers, apiId, account, changed);
    }

    /** The same without the key of a data center, which is not home. */
    public SessionData without(int dcId) {
        SortedMap<Integer, StoredDc> changed = new TreeMap<>(dataCenters);
        changed.remove(dcId);
        return new SessionData(homeDc, testServers, apiId, account, changed);
    }

    /** The same with this account signed in, or nobody. */
    public SessionData withAccount(@Nullable Account newAccount) {
        return new SessionData(homeDc, testServers, apiId, newAccount, dataCenters);
    }

    /** The same on the servers for tests, or on the real ones. */
    public SessionData withTestServers(boolean test) {
        return new SessionData(homeDc, test, apiId, account, dataCenters);
    }

    /** The same for an application, 0 for an unknown one. */
    public SessionData withApiId(int newApiId) {
        return new SessionData(homeDc, testServers, newApiId, account, dataCenters);
    }
}
