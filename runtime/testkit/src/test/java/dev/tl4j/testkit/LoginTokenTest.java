package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.testkit.account.SignInException;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.layer229.Layer229;
import dev.tl4j.testkit.layer229.UpdateLoginToken;
import dev.tl4j.testkit.layer229.UpdateShort;
import dev.tl4j.testkit.layer229.User;
import dev.tl4j.testkit.layer229.auth.AcceptLoginToken;
import dev.tl4j.testkit.layer229.auth.Authorization;
import dev.tl4j.testkit.layer229.auth.ExportLoginToken;
import dev.tl4j.testkit.layer229.auth.ImportLoginToken;
import dev.tl4j.testkit.layer229.auth.LoginToken;
import dev.tl4j.testkit.layer229.auth.LoginTokenMigrateTo;
import dev.tl4j.testkit.layer229.auth.LoginTokenSuccess;
import dev.tl4j.testkit.layer229.auth.SentCode;
import dev.tl4j.testkit.layer229.auth.SignIn;
import dev.tl4j.testkit.layer229.auth.TypeLoginToken;
import dev.tl4j.testkit.layer229.updates.GetState;
import dev.tl4j.tl.Bytes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in with a QR code that somebody else scans. */
class LoginTokenTest extends Strangers {
    private static final ExportLoginToken SHOW = new ExportLoginToken(1, "hash", List.of());
    private static final String PHONE = "+1";

    private static LoginToken show(RawClient client) throws IOException {
        return (LoginToken) call(client, SHOW);
    }

    private static void assertIsUser(TypeLoginToken result, UserAccount account) {
        Authorization authorization = (Authorization) ((LoginTokenSuccess) result).authorization();
        assertThat(((User) authorization.user()).id()).isEqualTo(account.id());
    }

    @Test
    void aTokenThatIsScannedSignsIn() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE);
        RawClient client = stranger();
        LoginToken shown = show(client);
        assertThat(shown.expires()).isEqualTo((int) now.getEpochSecond() + 30);
        account.scan(shown.token());
        Bytes update = client.await(RawClient.isA(UpdateShort.ID));
        assertThat(((UpdateShort) Layer229.schema().decode(update.toByteArray())).update())
                .isEqualTo(new UpdateLoginToken());
        assertIsUser(call(client, SHOW), account);
        assertThat(call(client, new GetState()).seq()).isZero();
    }

    @Test
    void aTokenThatNobodyScannedSignsNobodyIn() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        LoginToken first = show(client);
        assertThat(show(client).token()).isNotEqualTo(first.token());
        assertRefused(client, new ImportLoginToken(first.token()), 400, "AUTH_TOKEN_INVALID");
        assertRefused(client, new GetState(), 401, "AUTH_KEY_UNREGISTERED");
    }

    @Test
    void whoeverLivesElsewhereGoesThereWithTheToken() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE).home(4);
        RawClient client = stranger();
        account.scan(show(client).token());
        LoginTokenMigrateTo migrate = (LoginTokenMigrateTo) call(client, SHOW);
        assertThat(migrate.dcId()).isEqualTo(4);
        RawClient there = stranger(4);
        assertIsUser(call(there, new ImportLoginToken(migrate.token())), account);
        assertRefused(there, new ImportLoginToken(migrate.token()), 400, "AUTH_TOKEN_INVALID");
        assertThat(call(there, new GetState()).seq()).isZero();
    }

    @Test
    void aTokenIsRedeemedWhereTheAccountLives() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE).home(4);
        RawClient client = stranger();
        Bytes token = show(client).token();
        account.scan(token);
        assertRefused(client, new ImportLoginToken(token), 400, "AUTH_TOKEN_INVALID");
    }

    @Test
    void aPasswordIsAskedForAllTheSame() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE).password("hunter2");
        RawClient client = stranger();
        account.scan(show(client).token());
        assertRefused(client, SHOW, 401, "SESSION_PASSWORD_NEEDED");
    }

    @Test
    void tokensExpire() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE);
        Bytes token = show(stranger()).token();
        now = now.plusSeconds(30);
        assertThatThrownBy(() -> account.scan(token))
                .isInstanceOf(SignInException.class)
                .hasMessage("400 AUTH_TOKEN_EXPIRED");
    }

    @Test
    void tokensAreScannedOnceAndNotMadeUp() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE);
        Bytes token = show(stranger()).token();
        account.scan(token);
        assertThatThrownBy(() -> account.scan(token)).hasMessage("400 AUTH_TOKEN_ALREADY_ACCEPTED");
        assertThatThrownBy(() -> account.scan(Bytes.of(new byte[32]))).hasMessage("400 AUTH_TOKEN_INVALIDX");
    }

    @Test
    void aClientThatIsSignedInMayAccept() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE);
        RawClient phone = stranger();
        SentCode sent = call(phone, SignInTest.sendCode(PHONE));
        call(
                phone,
                SignIn.builder()
                        .phoneNumber(PHONE)
                        .phoneCodeHash(sent.phoneCodeHash())
                        .phoneCode("12345")
                        .build());
        RawClient client = stranger();
        Bytes token = show(client).token();
        assertRefused(stranger(), new AcceptLoginToken(token), 401, "AUTH_KEY_UNREGISTERED");
        assertThat(call(phone, new AcceptLoginToken(token)).hash())
                .isEqualTo(client.key().id());
        assertIsUser(call(client, SHOW), account);
    }
}
