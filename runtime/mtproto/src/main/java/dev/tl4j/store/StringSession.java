package dev.tl4j.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A session that is a string, in the format of GramJS, so that sessions can move between the two. The string is as good as a password:
 * keep it secret. It comes from {@link #encode()} and never from {@code toString()}.
 *
 * <pre>{@code
 * StringSession session = StringSession.parse(""); // a new session, or an earlier one's string
 * ...
 * String keep = session.encode();                  // once the client has connected
 * }</pre>
 */
public final class StringSession implements SessionStore {
    private final AtomicReference<@Nullable SessionData> session;

    private StringSession(@Nullable SessionData session) {
        this.session = new AtomicReference<>(session);
    }

    /**
     * Reads what {@link #encode()} or GramJS wrote.
     *
     * @param string the session, or an empty string for a new one
     * @throws StoreException if it is neither; the message does not quote it
     */
    public static StringSession parse(String string) {
        return new StringSession(string.isEmpty() ? null : GramJsFormat.parse(string));
    }

    /** A session that was kept in some other form. */
    public static StringSession of(SessionData session) {
        return new StringSession(session);
    }

    /**
     * The session as a string, empty as long as there is no key: the whole secret.
     *
     * @throws StoreException if the format has no room for it: a data center above 255, an address over 65535 bytes
     */
    public String encode() {
        return load().map(GramJsFormat::format).orElse("");
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
        return "StringSession[" + load().map(data -> "dc=" + data.dc().dcId()).orElse("empty") + "]";
    }
}
