package dev.tl4j.testkit.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a code reaches its owner.
 *
 * @see <a href="https://core.telegram.org/type/auth.SentCodeType">auth.SentCodeType</a>
 */
public enum CodeDelivery {
    /** A message in an app that is signed in. */
    APP,
    SMS,
    /** A voice that says the code. */
    CALL,
    /** A call that nobody need answer: the whole number that calls is the code. */
    FLASH_CALL,
    /** A call that nobody need answer: the last digits of the number that calls are the code. */
    MISSED_CALL,
    EMAIL,
    /** A message on fragment.com. */
    FRAGMENT;

    static List<CodeDelivery> listOf(CodeDelivery first, CodeDelivery... others) {
        List<CodeDelivery> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(others));
        return List.copyOf(all);
    }
}
