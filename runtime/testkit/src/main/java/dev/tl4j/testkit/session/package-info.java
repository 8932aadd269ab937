/**
 * The data center's side of a session as a machine, the mirror image of the client's {@link dev.tl4j.session}: opened packets and answers
 * go in, packets and events come out. It has no socket, no clock and no randomness of its own.
 *
 * @see <a href="https://core.telegram.org/mtproto/description">core.telegram.org/mtproto/description</a>
 * @see <a href="https://core.telegram.org/mtproto/service_messages">core.telegram.org/mtproto/service_messages</a>
 */
@NullMarked
package dev.tl4j.testkit.session;

import org.jspecify.annotations.NullMarked;
