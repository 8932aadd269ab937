/**
 * Signing in, in words that no layer changes: what the calls for it take and answer, read from the classes of whatever layer a user
 * generated.
 *
 * @see <a href="https://core.telegram.org/api/auth">core.telegram.org/api/auth</a>
 */
@NullMarked
package dev.tl4j.tl.signin;

import org.jspecify.annotations.NullMarked;
