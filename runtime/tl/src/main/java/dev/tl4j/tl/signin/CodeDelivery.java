package dev.tl4j.tl.signin;

import org.jspecify.annotations.Nullable;

/** How a code comes, {@code auth.SentCodeType}: where to look for it and what it looks like. */
public sealed interface CodeDelivery {
    /** As a message from Telegram in another session of the account; {@code length} digits. */
    record App(int length) implements CodeDelivery {}

    /** By SMS; {@code length} digits. */
    record Sms(int length) implements CodeDelivery {}

    /** By SMS, as a word. */
    record SmsWord(@Nullable String beginning) implements CodeDelivery {}

    /** By SMS, as a phrase. */
    record SmsPhrase(@Nullable String beginning) implements CodeDelivery {}

    /** By a call in which a voice says it; {@code length} digits. */
    record Call(int length) implements CodeDelivery {}

    /** As the number of a caller who hangs up, which matches {@code pattern}. */
    record FlashCall(String pattern) implements CodeDelivery {}

    /** As the last {@code length} digits of the number of a caller who hangs up; the number begins with {@code prefix}. */
    record MissedCall(String prefix, int length) implements CodeDelivery {}

    /** By e-mail, to an address such as {@code a***@example.org}; {@code length} digits. */
    record Email(String emailPattern, int length) implements CodeDelivery {}

    /** Not yet: an e-mail address must be set up first. */
    record EmailSetUpRequired() implements CodeDelivery {}

    /** On Fragment, where the number was bought, at {@code url}; {@code length} digits. */
    record FragmentSms(String url, int length) implements CodeDelivery {}

    /** By SMS after a check of the device, which only Telegram's own apps pass; {@code length} digits. */
    record FirebaseSms(int length) implements CodeDelivery {}

    /** In a way that tl4j does not know, by the name of its class. */
    record Other(String name) implements CodeDelivery {}
}
