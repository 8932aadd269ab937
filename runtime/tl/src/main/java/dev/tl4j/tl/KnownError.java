package dev.tl4j.tl;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * An error that a server is known to answer with. Generated schema classes have a constant for each, in a class of their own, and
 * generated methods a list of theirs. The name alone says which error it is: the same error may come with another code from another
 * method.
 *
 * @param template the name, {@code %d} in place of a number: {@code PHONE_CODE_INVALID}, {@code FLOOD_WAIT_%d}
 * @param codes the codes that it is known to come with, in ascending order, such as 400
 * @see <a href="https://core.telegram.org/api/errors">core.telegram.org/api/errors</a>
 */
public record KnownError(String template, List<Integer> codes) {
    private static final String NUMBER = "%d";

    /** No known number has more, and all of these fit an int. */
    private static final int MAX_DIGITS = 9;

    public KnownError {
        codes = List.copyOf(codes);
    }

    /** The error with this name and these codes. */
    public static KnownError of(String template, int... codes) {
        return new KnownError(template, Arrays.stream(codes).boxed().toList());
    }

    /** The name as Telegram's documentation writes it, {@code FLOOD_WAIT_X}. */
    public String name() {
        return template.replace(NUMBER, "X");
    }

    /**
     * Whether a server's message is this error.
     *
     * @param message as the server sent it, {@code FLOOD_WAIT_37}
     */
    public boolean matches(String message) {
        return hasNumber() ? number(message).isPresent() : message.equals(template);
    }

    /** The number that {@code message} carries, if it is this error and this error has one: 37 of {@code FLOOD_WAIT_37}. */
    public OptionalInt number(String message) {
        if (!hasNumber()) {
            return OptionalInt.empty();
        }
        int start = template.indexOf(NUMBER);
        String behind = template.substring(start + NUMBER.length());
        int end = message.length() - behind.length();
        boolean same = message.regionMatches(0, template, 0, start) && message.endsWith(behind);
        return same && areDigits(message, start, end)
                ? OptionalInt.of(Integer.parseInt(message, start, end, 10))
                : OptionalInt.empty();
    }

    private boolean hasNumber() {
        return template.contains(NUMBER);
    }

    private static boolean areDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end && end - start <= MAX_DIGITS;
    }
}
