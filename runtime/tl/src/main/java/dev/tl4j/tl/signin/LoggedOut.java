package dev.tl4j.tl.signin;

import dev.tl4j.tl.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What a session leaves behind, {@code auth.loggedOut}.
 *
 * @param futureAuthToken makes the next sign-in of the same user shorter; null if the server gives none; a secret
 */
public record LoggedOut(@Nullable Bytes futureAuthToken) {}
