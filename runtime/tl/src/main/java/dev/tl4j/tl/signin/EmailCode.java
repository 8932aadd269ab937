package dev.tl4j.tl.signin;

/**
 * A code to confirm an e-mail address with is on its way, {@code account.sentEmailCode}.
 *
 * @param emailPattern the address, such as {@code a***@example.org}
 * @param length how many digits the code has
 */
public record EmailCode(String emailPattern, int length) {}
