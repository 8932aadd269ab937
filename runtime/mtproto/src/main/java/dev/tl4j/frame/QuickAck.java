package dev.tl4j.frame;

/**
 * The server has a packet that the client wanted acknowledged at once.
 *
 * @param token the token that sealing the packet gave, top bit set
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#quick-ack">Quick ack</a>
 */
public record QuickAck(int token) implements Frame {}
