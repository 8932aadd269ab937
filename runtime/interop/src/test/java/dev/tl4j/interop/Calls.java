package dev.tl4j.interop;

import dev.tl4j.interop.api.CodeSettings;
import dev.tl4j.interop.api.account.SendConfirmPhoneCode;
import dev.tl4j.tl.Bytes;
import java.util.List;

/** What is asked of strangers. */
final class Calls {
    static final String HASH = "B5MnlS34H1JKyBE71zZfo1";

    private Calls() {}

    /** The call that GramJS's documentation shows, as {@code gramjs.js} makes it. */
    static SendConfirmPhoneCode sendConfirmPhoneCode(String hash) {
        return SendConfirmPhoneCode.builder()
                .hash(hash)
                .settings(CodeSettings.builder()
                        .allowFlashcall(true)
                        .currentNumber(true)
                        .allowAppHash(true)
                        .allowMissedCall(true)
                        .logoutTokens(List.of(Bytes.utf8("arbitrary data here")))
                        .build())
                .build();
    }
}
