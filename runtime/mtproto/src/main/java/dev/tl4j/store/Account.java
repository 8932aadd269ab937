package dev.tl4j.store;

/**
 * Who is signed in.
 *
 * @param userId the user's id, 1 or more
 * @param bot whether it is a bot
 */
public record Account(long userId, boolean bot) {
    /** Checks the id. */
    public Account {
        if (userId < 1) {
            throw new IllegalArgumentException("user id: expected 1 or more, got " + userId);
        }
    }
}
