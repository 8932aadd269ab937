package dev.tl4j.store;

/** The ways in which clients of several languages write a session as one string. */
public enum StringFormat {
    /** GramJS's, and ours: data center, its address as text, key. */
    GRAMJS("GramJS"),

    /** Telethon's: data center, its address as 4 or 16 bytes, key. A data center known by name only cannot be written. */
    TELETHON("Telethon"),

    /**
     * Pyrogram's: data center, key and account, without an address. All three layouts are read; written is the newest if the application is
     * known, else the one before. A session of an unknown account cannot be written.
     */
    PYROGRAM("Pyrogram"),

    /** mtcute's version 3: the data center's addresses, key and, if it is known, the account. */
    MTCUTE("mtcute");

    private final String client;

    StringFormat(String client) {
        this.client = client;
    }

    SessionData parse(String string) {
        return switch (this) {
            case GRAMJS -> GramJsFormat.parse(string);
            case TELETHON -> TelethonFormat.parse(string);
            case PYROGRAM -> PyrogramFormat.parse(string);
            case MTCUTE -> MtcuteFormat.parse(string);
        };
    }

    String format(SessionData session) {
        return switch (this) {
            case GRAMJS -> GramJsFormat.format(session);
            case TELETHON -> TelethonFormat.format(session);
            case PYROGRAM -> PyrogramFormat.format(session);
            case MTCUTE -> MtcuteFormat.format(session);
        };
    }

    /** The name of the client whose format it is. */
    @Override
    public String toString() {
        return client;
    }
}
