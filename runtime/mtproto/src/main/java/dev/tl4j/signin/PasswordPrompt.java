package dev.tl4j.signin;

import java.util.Optional;

/**
 * The two-factor password is asked for.
 *
 * @param hint what its owner wrote down to remember it by
 * @param attempt 1 for the first time, then 2 and so on
 */
public record PasswordPrompt(Optional<String> hint, int attempt) {}
