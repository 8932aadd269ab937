/**
 * The MTProto session as a machine: packets and calls go in, packets and events come out. It has no socket, no clock and no randomness
 * of its own, so that a whole session can be tested without a wait and replayed byte for byte.
 *
 * @see <a href="https://core.telegram.org/mtproto/description">core.telegram.org/mtproto/description</a>
 * @see <a href="https://core.telegram.org/mtproto/service_messages">core.telegram.org/mtproto/service_messages</a>
 */
@NullMarked
package dev.tl4j.session;

import org.jspecify.annotations.NullMarked;
