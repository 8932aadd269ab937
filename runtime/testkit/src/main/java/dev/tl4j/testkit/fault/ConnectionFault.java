package dev.tl4j.testkit.fault;

import java.util.OptionalInt;

/**
 * What happens to a connection.
 *
 * @param bytesToClient how many bytes reach the client at most
 * @param endsThen whether the connection ends with the last of these bytes, or only says nothing more
 * @param transportError what every packet is answered with, if with that
 * @param withoutQuickAcks whether quick acks are forgotten
 */
public record ConnectionFault(
        long bytesToClient, boolean endsThen, OptionalInt transportError, boolean withoutQuickAcks) {
    /** Nothing. */
    public static final ConnectionFault NONE = new ConnectionFault(Long.MAX_VALUE, false, OptionalInt.empty(), false);

    /** This, and another. */
    ConnectionFault and(ConnectionFault other) {
        boolean first = bytesToClient <= other.bytesToClient;
        return new ConnectionFault(
                Math.min(bytesToClient, other.bytesToClient),
                first ? endsThen : other.endsThen,
                transportError.isPresent() ? transportError : other.transportError,
                withoutQuickAcks || other.withoutQuickAcks);
    }

    /** Whether the client never hears anything. */
    public boolean isSilent() {
        return bytesToClient == 0 && !endsThen;
    }
}
