package dev.tl4j.testkit.session;

import dev.tl4j.tl.Bytes;

/** What a session asks of the data center that it is part of. */
public sealed interface ServerEvent {
    /**
     * A call of the API came. It is to be answered once, by {@link ServerSession#answer} or {@link ServerSession#refuse}.
     *
     * @param messageId of the call
     * @param body one boxed method, unpacked; a slice of the packet
     */
    record Requested(long messageId, Bytes body) implements ServerEvent {}

    /**
     * The client gives up waiting for the answer to a call that is still running.
     *
     * @param messageId of the call
     */
    record Dropped(long messageId) implements ServerEvent {}

    /**
     * The client wants another of its sessions to end, to be answered by {@link ServerSession#reply}.
     *
     * @param messageId of the request
     * @param sessionId the session to end
     */
    record DestroySessionRequested(long messageId, long sessionId) implements ServerEvent {}

    /**
     * The client wants its authorization key to end, to be answered by {@link ServerSession#reply}.
     *
     * @param messageId of the request
     */
    record DestroyAuthKeyRequested(long messageId) implements ServerEvent {}

    /** The connection shall end after so many seconds, unless this is asked for again before. */
    record DisconnectAfter(int seconds) implements ServerEvent {}

    /**
     * The session told the client that something is wrong with a message, which it did not take.
     *
     * @param wrong what it told
     */
    record Complained(BadMsg wrong) implements ServerEvent {}

    /**
     * The client sent something that the session has no use for.
     *
     * @param reason without any content
     */
    record Ignored(String reason) implements ServerEvent {}
}
