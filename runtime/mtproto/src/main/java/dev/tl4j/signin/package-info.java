/**
 * How a person, or a bot, signs in: what {@code TelegramClient.start} is told, whom it asks, and what can go wrong.
 *
 * @see <a href="https://core.telegram.org/api/auth">core.telegram.org/api/auth</a>
 */
@NullMarked
package dev.tl4j.signin;

import org.jspecify.annotations.NullMarked;
