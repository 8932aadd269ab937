package dev.tl4j.session;

import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.TypeDestroyAuthKeyRes;
import dev.tl4j.tl.Bytes;
import java.util.List;

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

    /**
     * The server acknowledged a call and then forgot it, in a restart say; or it made us leave the session that had it, and the answer did
     * not come in there. Whether the call was done nobody can tell; it was not sent again, which could do it twice.
     */
    record Forgotten(Call call) implements Event {}

    /**
     * A call reached the server; its answer may take longer. Told of calls that {@linkplain Call#wantsQuickAck want it}, where the
     * transport was asked for quick acks. These are not encrypted, so it is a hint that nothing may depend on.
     */
    record Delivered(Call call) implements Event {}

    /**
     * The server told salts, worth storing with the key.
     *
     * @param salts all that are known, by their time: the one in use, since 0 if that is not known, and those to come
     */
    record SaltsLearnt(List<FutureSalt> salts) implements Event {}

    /** The server's answer to {@link Session#destroyKey}. */
    record KeyDestroyed(TypeDestroyAuthKeyRes outcome) implements Event {}

    /** The server does not answer pings: the connection is dead, whatever TCP says. */
    record Unresponsive() implements Event {}
}
