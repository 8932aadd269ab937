package dev.tl4j.frame;

/** Whose end of the connection a codec serves: a set top bit asks for a quick ack on its way up, and is one on its way down. */
enum Side {
    CLIENT,
    SERVER
}
