package dev.tl4j.client;

/** What takes a connection's packets at the moment: a key exchange, or a session. */
@FunctionalInterface
interface PacketHandler {
    /** Takes a packet, which belongs to the handler from now on. */
    void onPacket(byte[] packet);
}
