package dev.tl4j.session;

import dev.tl4j.tl.Bytes;

/** What a session has to tell whoever drives it. */
public sealed interface Event {
    /**
     * A call was answered.
     *
     * @param result the boxed result, unpacked; a slice of the packet
     */
    record Answered(Call call, Bytes result) implements Event {}

    /**
     * A call was answered with an {@code rpc_error}.
     *
     * @param code such as 400
     * @param message such as {@code HASH_INVALID}
     */
    record Refused(Call call, int code, String message) implements Event {}

    /** A call cannot be answered any more, or its answer cannot be understood. */
    record Failed(Call call, SessionException reason) implements Event {}

    /**
     * The server sent something that nobody asked for.
     *
     * @param body one boxed value of the API's schema; a slice of the packet
     */
    record Update(Bytes body) implements Event {}

    /** The server began a new session for us: it may have dropped updates. */
    record SessionCreated() implements Event {}

    /**
     * A packet or a message was dropped. It may be an attack, a bug, or a schema older than the server.
     *
     * @param reason without any content
     */
    record Dropped(String reason) implements Event {}

    /** The server does not answer pings: the connection is dead, whatever TCP says. */
    record Unresponsive() implements Event {}
}
