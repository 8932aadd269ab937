/**
 * Sockets: the only place with I/O. One thread and one selector serve every connection of the process.
 *
 * <p>What is between a socket and the frames, proxies, WebSockets and TLS, real or pretended, is a stack of {@link dev.tl4j.net.Layer}s that
 * do no I/O themselves. A {@link dev.tl4j.net.Route} says which ones a client's connections have.
 */
@NullMarked
package dev.tl4j.net;

import org.jspecify.annotations.NullMarked;
