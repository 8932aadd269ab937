package dev.tl4j.signin;

import dev.tl4j.tl.signin.TermsOfService;
import java.util.Optional;

/**
 * The number has no account; whether to make one is asked.
 *
 * @param phoneNumber digits only
 * @param terms what one agrees to by signing up
 * @param attempt 1 for the first time, then 2 and so on
 */
public record SignUpPrompt(String phoneNumber, Optional<TermsOfService> terms, int attempt) {}
