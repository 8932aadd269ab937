package dev.tl4j.signin;

import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.CodeKind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A code was sent, and is asked for.
 *
 * @param phoneNumber to which number, digits only
 * @param delivery how it comes, where to look for it, how long it is
 * @param next how it would come if it were asked for again; empty if it cannot be
 * @param timeout seconds from when it was sent until it may be asked for again
 * @param attempt 1 for the first time, then 2 and so on
 */
public record CodePrompt(
        String phoneNumber, CodeDelivery delivery, Optional<CodeKind> next, OptionalInt timeout, int attempt) {}
