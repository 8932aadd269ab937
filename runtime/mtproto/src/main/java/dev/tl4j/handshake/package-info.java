/**
 * The key exchange: how a client and a data center that never met agree on an authorization key. One immutable type for each step, which
 * says what to send and makes the next step of the answer, so that an illegal order does not compile. Time does not come in, and
 * randomness is an argument.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key">core.telegram.org/mtproto/auth_key</a>
 * @see <a href="https://core.telegram.org/mtproto/security_guidelines">core.telegram.org/mtproto/security_guidelines</a>
 */
@NullMarked
package dev.tl4j.handshake;

import org.jspecify.annotations.NullMarked;
