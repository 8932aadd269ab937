package dev.tl4j.signin;

import dev.tl4j.tl.Bytes;
import java.util.List;

/**
 * Which ways a code may come, and what may make it unnecessary: {@code codeSettings}.
 *
 * @param allowFlashCall as the number of a caller who hangs up, for programs that see who calls
 * @param currentNumber whether the number is that of the device the program runs on
 * @param allowAppHash whether an SMS may carry the app's hash, for Android to hand it over
 * @param allowMissedCall as the last digits of the number of a caller who hangs up
 * @param logoutTokens what {@code logOut} gave at the end of former sessions, up to 20; secrets
 */
public record CodeOptions(
        boolean allowFlashCall,
        boolean currentNumber,
        boolean allowAppHash,
        boolean allowMissedCall,
        List<Bytes> logoutTokens) {
    /** None of them. */
    public static final CodeOptions DEFAULT = new CodeOptions(false, false, false, false, List.of());

    public CodeOptions {
        logoutTokens = List.copyOf(logoutTokens);
    }
}
