package dev.tl4j.testkit;

import dev.tl4j.testkit.account.CodeDelivery;
import dev.tl4j.testkit.account.PhoneCodes;
import dev.tl4j.testkit.api.auth.CodeTypeCall;
import dev.tl4j.testkit.api.auth.CodeTypeFlashCall;
import dev.tl4j.testkit.api.auth.CodeTypeFragmentSms;
import dev.tl4j.testkit.api.auth.CodeTypeMissedCall;
import dev.tl4j.testkit.api.auth.CodeTypeSms;
import dev.tl4j.testkit.api.auth.SentCode;
import dev.tl4j.testkit.api.auth.SentCodeTypeApp;
import dev.tl4j.testkit.api.auth.SentCodeTypeCall;
import dev.tl4j.testkit.api.auth.SentCodeTypeEmailCode;
import dev.tl4j.testkit.api.auth.SentCodeTypeFlashCall;
import dev.tl4j.testkit.api.auth.SentCodeTypeFragmentSms;
import dev.tl4j.testkit.api.auth.SentCodeTypeMissedCall;
import dev.tl4j.testkit.api.auth.SentCodeTypeSms;
import dev.tl4j.testkit.api.auth.TypeCodeType;
import dev.tl4j.testkit.api.auth.TypeSentCodeType;
import org.jspecify.annotations.Nullable;

/** What a client is told about a code that was sent. */
final class CodeObjects {
    private static final int TIMEOUT_SECONDS = 60;

    private CodeObjects() {}

    static SentCode sent(PhoneCodes.Sent sent) {
        CodeDelivery next = sent.nextDelivery();
        return SentCode.builder()
                .type(type(sent))
                .phoneCodeHash(sent.hash())
                .nextType(next == null ? null : next(next))
                .timeout(next == null ? null : TIMEOUT_SECONDS)
                .build();
    }

    private static TypeSentCodeType type(PhoneCodes.Sent sent) {
        int length = sent.length();
        return switch (sent.delivery()) {
            case APP -> new SentCodeTypeApp(length);
            case SMS -> new SentCodeTypeSms(length);
            case CALL -> new SentCodeTypeCall(length);
            case FLASH_CALL -> new SentCodeTypeFlashCall("*");
            case MISSED_CALL -> new SentCodeTypeMissedCall("99", length);
            case EMAIL ->
                SentCodeTypeEmailCode.builder()
                        .emailPattern("t***@example.org")
                        .length(length)
                        .build();
            case FRAGMENT -> new SentCodeTypeFragmentSms("https://fragment.com/", length);
        };
    }

    /** E-mail and app are nothing that a client can be told to ask for. */
    private static @Nullable TypeCodeType next(CodeDelivery delivery) {
        return switch (delivery) {
            case SMS -> new CodeTypeSms();
            case CALL -> new CodeTypeCall();
            case FLASH_CALL -> new CodeTypeFlashCall();
            case MISSED_CALL -> new CodeTypeMissedCall();
            case FRAGMENT -> new CodeTypeFragmentSms();
            case APP, EMAIL -> null;
        };
    }
}
