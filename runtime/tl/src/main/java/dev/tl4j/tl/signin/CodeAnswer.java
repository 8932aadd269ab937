package dev.tl4j.tl.signin;

import org.jspecify.annotations.Nullable;

/** What comes of asking for a code, {@code auth.SentCode}. */
public sealed interface CodeAnswer {
    /**
     * A code is on its way.
     *
     * @param delivery how it comes
     * @param hash {@code phone_code_hash}, which goes back with the code; a secret
     * @param next how it would come if it were asked for again; null if it would not
     * @param timeout seconds until it may be asked for again; null if the server does not say
     */
    record Sent(
            CodeDelivery delivery,
            String hash,
            @Nullable CodeKind next,
            @Nullable Integer timeout) implements CodeAnswer {
        @Override
        public String toString() {
            return "Sent[delivery=" + delivery + ", hash=***, next=" + next + ", timeout=" + timeout + "]";
        }
    }

    /** No code is needed: a token of a former session was enough. */
    record Done(SignInAnswer answer) implements CodeAnswer {}

    /**
     * Codes to this number are sent to those who have paid for it in an app store.
     *
     * @param storeProduct what to buy there
     * @param supportEmail whom to write to
     */
    record PaymentRequired(String storeProduct, String supportEmail) implements CodeAnswer {}
}
