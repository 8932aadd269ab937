package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which fields {@code toString} hides: by name, or by {@code combinator.field}. */
final class Secrets {
    private static final Set<String> KNOWN = Set.of(
            "api_hash",
            "autologin_token",
            "bot_auth_token",
            "google_token",
            "ios_push_secret",
            "new_nonce",
            "password",
            "phone_code",
            "phone_code_hash",
            "play_integrity_token",
            "pnv_token",
            "safety_net_token",
            "secret",
            "token",
            "web_auth_token",
            "zoom_token",
            "account.confirmPasswordEmail.code",
            "auth.checkRecoveryPassword.code",
            "auth.recoverPassword.code",
            "emailVerificationCode.code");

    private final Set<String> fields;

    Secrets(Collection<String> more) {
        fields = new HashSet<>(KNOWN);
        fields.addAll(more);
    }

    boolean contains(Name combinator, String field) {
        return fields.contains(field) || fields.contains(combinator + "." + field);
    }
}
