package dev.tl4j.frame;

/** What a stream is made of. */
public sealed interface Frame permits Packet, QuickAck, TransportError {}
