/**
 * The data center's side of the key exchange, one immutable type per step, as in the client's {@link dev.tl4j.handshake}. Bytes, time and
 * randomness come as arguments. {@link dev.tl4j.testkit.handshake.HandshakeFaults} make it break the rules one at a time, for tests of
 * clients.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key">core.telegram.org/mtproto/auth_key</a>
 */
@NullMarked
package dev.tl4j.testkit.handshake;

import org.jspecify.annotations.NullMarked;
