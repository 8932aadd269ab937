package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.testkit.account.LoginTokens;
import dev.tl4j.testkit.account.SignInError;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.api.Authorization;
import dev.tl4j.testkit.api.UpdateLoginToken;
import dev.tl4j.testkit.api.UpdateShort;
import dev.tl4j.testkit.api.auth.AcceptLoginToken;
import dev.tl4j.testkit.api.auth.ExportLoginToken;
import dev.tl4j.testkit.api.auth.ImportLoginToken;
import dev.tl4j.testkit.api.auth.LoginToken;
import dev.tl4j.testkit.api.auth.LoginTokenMigrateTo;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlObject;
import java.util.Optional;

/**
 * Signing in with a QR code: a client shows a token, somebody who is signed in accepts it, and the client comes back for what it is worth.
 *
 * @see <a href="https://core.telegram.org/api/qr-login">Login via QR code</a>
 */
final class LoginTokenAnswers {
    private final DcOptions options;
    private final LoginTokens tokens;
    private final UserObjects users;

    LoginTokenAnswers(DcOptions options, UserObjects users) {
        this.options = options;
        this.tokens = options.cluster().loginTokens;
        this.users = users;
    }

    void addTo(Handlers handlers) {
        handlers.answer(ExportLoginToken.class, this::export);
        handlers.answer(ImportLoginToken.class, (request, call) -> redeem(request.token(), call));
        handlers.answer(AcceptLoginToken.class, this::accept);
    }

    private TlObject export(ExportLoginToken request, ServerCall call) {
        Optional<LoginTokens.Token> accepted = tokens.accepted(call.caller().authKeyId());
        if (accepted.isEmpty()) {
            LoginTokens.Token shown =
                    tokens.show(call.caller().authKeyId(), options.clock(), options.random(), () -> tellAccepted(call));
            return new LoginToken((int) shown.expiresAt().getEpochSecond(), shown.token());
        }
        Bytes token = accepted.get().token();
        UserAccount account = tokens.acceptedBy(accepted.get()).orElseThrow(SignInError.AUTH_TOKEN_INVALID::exception);
        return account.isAtHome(options.dcId()) ? redeem(token, call) : new LoginTokenMigrateTo(account.home(), token);
    }

    private TlObject redeem(Bytes token, ServerCall call) {
        Account account = call.key().signIn().enter(tokens.redeem(token, options.dcId()));
        return new WireLoginTokenSuccess(new WireAuthorization(users.user(account, call)));
    }

    /** Sessions belong to the loop. */
    private void tellAccepted(ServerCall call) {
        Bytes update = Bytes.wrap(new UpdateShort(
                        new UpdateLoginToken(), (int) options.clock().instant().getEpochSecond())
                .encode());
        call.session().core.loop.execute(() -> call.session().push(update));
    }

    private TlObject accept(AcceptLoginToken request, ServerCall call) {
        UserAccount account = call.key()
                .signIn()
                .passwordOwner()
                .filter(owner -> call.key().signIn().require().account() == owner)
                .orElseThrow(SignInError.AUTH_KEY_UNREGISTERED::exception);
        LoginTokens.Token accepted = tokens.accept(request.token(), account);
        int now = (int) options.clock().instant().getEpochSecond();
        Optional<ConnectionInfo> info = call.caller().info();
        return Authorization.builder()
                .hash(accepted.keyId())
                .deviceModel(info.map(ConnectionInfo::deviceModel).orElse(""))
                .platform("")
                .systemVersion(info.map(ConnectionInfo::systemVersion).orElse(""))
                .apiId(info.map(ConnectionInfo::apiId).orElse(0))
                .appName("")
                .appVersion(info.map(ConnectionInfo::appVersion).orElse(""))
                .dateCreated(now)
                .dateActive(now)
                .ip("127.0.0.1")
                .country("")
                .region("")
                .build();
    }
}
