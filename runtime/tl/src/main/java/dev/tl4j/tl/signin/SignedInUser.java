package dev.tl4j.tl.signin;

import org.jspecify.annotations.Nullable;

/**
 * As whom a session is signed in, from {@code user}.
 *
 * @param id the user's id
 * @param bot whether it is a bot
 * @param accessHash by which this session may name the user in calls
 * @param firstName the first name, or a bot's name
 * @param lastName the last name
 * @param username without {@code @}
 * @param phone the number, digits only
 */
public record SignedInUser(
        long id,
        boolean bot,
        @Nullable Long accessHash,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String username,
        @Nullable String phone) {}
