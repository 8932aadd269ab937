/**
 * {@link dev.tl4j.testkit.LocalDc}, a data center on a loopback port: real key exchange, real encrypted sessions, and whatever answers a
 * test gives it. The protocol's rules are in {@link dev.tl4j.testkit.handshake} and {@link dev.tl4j.testkit.session}; here are sockets,
 * threads and handlers.
 */
@NullMarked
package dev.tl4j.testkit;

import org.jspecify.annotations.NullMarked;
