package dev.tl4j.testkit;

import dev.tl4j.testkit.account.SignInException;
import dev.tl4j.testkit.api.account.GetPassword;
import dev.tl4j.testkit.api.auth.BindTempAuthKey;
import dev.tl4j.testkit.api.auth.CancelCode;
import dev.tl4j.testkit.api.auth.CheckPassword;
import dev.tl4j.testkit.api.auth.ExportLoginToken;
import dev.tl4j.testkit.api.auth.ImportAuthorization;
import dev.tl4j.testkit.api.auth.ImportBotAuthorization;
import dev.tl4j.testkit.api.auth.ImportLoginToken;
import dev.tl4j.testkit.api.auth.ResendCode;
import dev.tl4j.testkit.api.auth.SendCode;
import dev.tl4j.testkit.api.auth.SignIn;
import dev.tl4j.testkit.api.auth.SignUp;
import dev.tl4j.testkit.api.help.GetConfig;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.api.help.GetTermsOfServiceUpdate;
import java.util.Optional;
import java.util.Set;

/** Whether a call may be made under a key: as a temporary or permanent one, and as one that is signed in or not. Lives on the loop. */
final class Admission {
    /** Calls that lead to being signed in, and those that Telegram answers anybody. */
    private static final Set<Integer> OPEN_TO_ALL = Set.of(
            BindTempAuthKey.ID,
            SendCode.ID,
            ResendCode.ID,
            CancelCode.ID,
            SignIn.ID,
            SignUp.ID,
            CheckPassword.ID,
            GetPassword.ID,
            ImportBotAuthorization.ID,
            ImportAuthorization.ID,
            ExportLoginToken.ID,
            ImportLoginToken.ID,
            GetConfig.ID,
            GetNearestDc.ID,
            GetTermsOfServiceUpdate.ID);

    private final LocalDcCore core;

    Admission(LocalDcCore core) {
        this.core = core;
    }

    /** Why a call of a method is refused, if it is. */
    Optional<RpcErrorException> refusal(KnownKey key, int method) {
        return core.tempKeys.refusal(key, method).or(() -> signInMissing(key, method));
    }

    private Optional<RpcErrorException> signInMissing(KnownKey key, int method) {
        if (OPEN_TO_ALL.contains(method) || !core.requiresSignIn(key)) {
            return Optional.empty();
        }
        try {
            key.signIn().require();
            return Optional.empty();
        } catch (SignInException e) {
            return Optional.of(RpcErrorException.of(e));
        }
    }
}
