package dev.tl4j.store;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A session that is a string, in the format of GramJS, Telethon, Pyrogram or mtcute, so that sessions can move between these and us. The
 * string is as good as a password: keep it secret. It comes from {@link #encode()} and never from {@code toString()}.
 *
 * <pre>{@code
 * StringSession session = StringSession.parse(""); // a new session, or an earlier one's string
 * ...
 * String keep = session.encode();                  // once the client has connected
 * }</pre>
 *
 * <p>A string holds the key of the home data center only; {@link FileSession} keeps all.
 */
public final class StringSession implements SessionStore {
    private final AtomicReference<@Nullable SessionData> session;

    private StringSession(@Nullable SessionData session) {
        this.session = new AtomicReference<>(session);
    }

    /**
     * Reads what {@link #encode()} or one of the other clients wrote, which is told by the string itself.
     *
     * @param string the session, or an empty string for a new one
     * @throws StoreException if it is neither; the message says what was tried and does not quote the string
     */
    public static StringSession parse(String string) {
        if (string.isEmpty()) {
            return new StringSession(null);
        }
        StringJoiner tried = new StringJoiner("; ");
        for (StringFormat format : StringFormat.values()) {
            try {
                return parse(string, format);
            } catch (StoreException e) {
                tried.add(e.getMessage());
            }
        }
        throw new StoreException("session string: expected one of four formats, got none of them: " + tried);
    }

    /**
     * Reads a string of one format.
     *
     * @throws StoreException if it is not of this format; the message does not quote it
     */
    public static StringSession parse(String string, StringFormat format) {
        try {
            return new StringSession(format.parse(string));
        } catch (StoreException e) {
            throw about(format, e);
        }
    }

    /** A session that was kept in some other form. */
    public static StringSession of(SessionData session) {
        return new StringSession(session);
    }

    /**
     * The session as a string in GramJS's format, empty as long as there is no key: the whole secret.
     *
     * @throws StoreException if the format has no room for it: a data center above 255, an address over 65535 bytes
     */
    public String encode() {
        return encode(StringFormat.GRAMJS);
    }

    /**
     * The session as a string in a format, empty as long as there is no key: the whole secret.
     *
     * @throws StoreException if the format has no room for it, or needs what is not known
     */
    public String encode(StringFormat format) {
        try {
            return load().map(format::format).orElse("");
        } catch (StoreException e) {
            throw about(format, e);
        }
    }

    @Override
    public Optional<SessionData> load() {
        return Optional.ofNullable(session.get());
    }

    @Override
    public void save(SessionData session) {
        this.session.set(session);
    }

    @Override
    public void clear() {
        session.set(null);
    }

    @Override
    public String toString() {
        return "StringSession[" + load().map(data -> "dc=" + data.homeDc()).orElse("empty") + "]";
    }

    private static StoreException about(StringFormat format, StoreException problem) {
        return new StoreException(format + " string: " + problem.getMessage());
    }
}
