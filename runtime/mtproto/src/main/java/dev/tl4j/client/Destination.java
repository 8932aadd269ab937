package dev.tl4j.client;

/**
 * Where a call goes: home, or another data center, there by the connection for everything or by those for files.
 *
 * @param dcId the data center, 0 for home, wherever that is
 * @param isForFiles whether the call uploads or downloads parts of files and so goes by a connection of its own, which gets no updates
 */
public record Destination(int dcId, boolean isForFiles) {
    /** The data center that the account lives in; the default. */
    public static final Destination HOME = new Destination(0, false);

    /** The connections for files to {@link #HOME}. */
    public static final Destination HOME_FILES = new Destination(0, true);

    public Destination {
        if (dcId < 0) {
            throw new IllegalArgumentException("data center: expected a positive id, or 0 for home, got " + dcId);
        }
    }

    /** A certain data center. */
    public static Destination dc(int dcId) {
        return new Destination(dcId, false);
    }

    /** The connections for files to a certain data center, such as that of a document. */
    public static Destination files(int dcId) {
        return new Destination(dcId, true);
    }

    /** The same kind of connection to another data center. */
    public Destination at(int otherDcId) {
        return new Destination(otherDcId, isForFiles);
    }
}
