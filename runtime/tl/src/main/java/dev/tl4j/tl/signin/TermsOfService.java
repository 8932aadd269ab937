package dev.tl4j.tl.signin;

import org.jspecify.annotations.Nullable;

/**
 * What one agrees to by signing up, {@code help.TermsOfService}.
 *
 * @param popup whether they must be shown, rather than only be there to read
 * @param id to accept them by
 * @param text the terms
 * @param minAge how old one must say to be; null if that does not matter
 */
public record TermsOfService(
        boolean popup, String id, String text, @Nullable Integer minAge) {}
