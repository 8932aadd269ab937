/**
 * Messages and what carries them: the plain packet of the key exchange, the encrypted packet of everything else, containers, gzip. It
 * turns packets into messages and back, and knows nothing of what the messages mean to a session.
 *
 * @see <a href="https://core.telegram.org/mtproto/description">core.telegram.org/mtproto/description</a>
 */
@NullMarked
package dev.tl4j.message;

import org.jspecify.annotations.NullMarked;
