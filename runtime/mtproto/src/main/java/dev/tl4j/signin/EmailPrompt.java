package dev.tl4j.signin;

/**
 * An e-mail address is asked for, to which codes will go from now on.
 *
 * @param phoneNumber of whom, digits only
 * @param attempt 1 for the first time, then 2 and so on
 */
public record EmailPrompt(String phoneNumber, int attempt) {}
