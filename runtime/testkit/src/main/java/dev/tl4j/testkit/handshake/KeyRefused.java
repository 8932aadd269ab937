package dev.tl4j.testkit.handshake;

/** The end of an exchange that the server gave up, in a message that says so. */
public record KeyRefused() implements ServerStep {}
