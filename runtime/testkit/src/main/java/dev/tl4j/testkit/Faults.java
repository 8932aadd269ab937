package dev.tl4j.testkit;

import java.util.List;

/** What can happen to a data center that its clients must live with. Each takes effect before anything that comes in afterwards. */
public final class Faults {
    private final LocalDcCore core;

    Faults(LocalDcCore core) {
        this.core = core;
    }

    /** Makes all salts wrong that clients have, so that their next messages are refused with {@code bad_server_salt}. */
    public void changeSalts() {
        core.loop.execute(() -> core.keys.values().forEach(key -> key.salts.change(core.now())));
    }

    /** Forgets all sessions, so that clients hear {@code new_session_created} and answers to running calls are lost. */
    public void forgetSessions() {
        core.loop.execute(() -> core.keys.values().forEach(key -> {
            List.copyOf(key.sessions.values()).forEach(ClientSession::end);
            key.sessions.clear();
        }));
    }

    /** Forgets all keys, so that clients get the transport error -404. */
    public void forgetKeys() {
        forgetSessions();
        core.loop.execute(core.keys::clear);
    }

    /** Closes all connections. */
    public void disconnect() {
        core.loop.execute(() -> List.copyOf(core.connections).forEach(ClientConnection::close));
    }
}
