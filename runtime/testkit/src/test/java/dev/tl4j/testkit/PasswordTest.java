package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.PasswordKdf;
import dev.tl4j.crypto.SrpProof;
import dev.tl4j.testkit.layer229.InputCheckPasswordEmpty;
import dev.tl4j.testkit.layer229.InputCheckPasswordSRP;
import dev.tl4j.testkit.layer229.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow;
import dev.tl4j.testkit.layer229.account.GetPassword;
import dev.tl4j.testkit.layer229.account.Password;
import dev.tl4j.testkit.layer229.auth.Authorization;
import dev.tl4j.testkit.layer229.auth.CheckPassword;
import dev.tl4j.testkit.layer229.auth.SentCode;
import dev.tl4j.testkit.layer229.auth.SignIn;
import dev.tl4j.testkit.layer229.updates.GetState;
import dev.tl4j.tl.Bytes;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The password after the code. */
class PasswordTest extends Strangers {
    private static final String PHONE = "+9996621234";

    private RawClient askedForPassword(String phone) throws IOException {
        RawClient client = stranger();
        SentCode sent = call(client, SignInTest.sendCode(phone));
        SignIn signIn = SignIn.builder()
                .phoneNumber(phone)
                .phoneCodeHash(sent.phoneCodeHash())
                .phoneCode("12345")
                .build();
        assertRefused(client, signIn, 401, "SESSION_PASSWORD_NEEDED");
        return client;
    }

    private static CheckPassword proof(Password asked, String password) {
        PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow algo =
                (PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow)
                        Objects.requireNonNull(asked.currentAlgo());
        PasswordKdf kdf = PasswordKdf.check(
                algo.salt1().toByteArray(),
                algo.salt2().toByteArray(),
                algo.g(),
                algo.p().toByteArray());
        SrpProof proof =
                SrpProof.of(kdf, password, Objects.requireNonNull(asked.srpB()).toByteArray(), RANDOM);
        return check(Objects.requireNonNull(asked.srpId()), Bytes.wrap(proof.a()), Bytes.wrap(proof.m1()));
    }

    private static CheckPassword check(long srpId, Bytes a, Bytes m1) {
        return new CheckPassword(new InputCheckPasswordSRP(srpId, a, m1));
    }

    @Test
    void theRightPasswordSignsIn() throws IOException {
        cluster.accounts().user(PHONE).password("hunter2", "what you see");
        RawClient client = askedForPassword(PHONE);
        assertRefused(client, new GetState(), 401, "AUTH_KEY_UNREGISTERED");
        Password asked = call(client, new GetPassword());
        assertThat(asked.hint()).isEqualTo("what you see");
        assertThat(call(client, proof(asked, "hunter2"))).isInstanceOf(Authorization.class);
        assertThat(call(client, new GetState()).seq()).isZero();
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneMayStillCome() throws IOException {
        cluster.accounts().user(PHONE).password("hunter2");
        RawClient client = askedForPassword(PHONE);
        assertRefused(client, proof(call(client, new GetPassword()), "hunter3"), 400, "PASSWORD_HASH_INVALID");
        assertRefused(client, new GetState(), 401, "AUTH_KEY_UNREGISTERED");
        assertThat(call(client, proof(call(client, new GetPassword()), "hunter2")))
                .isInstanceOf(Authorization.class);
    }

    @Test
    void aCheckServesOnce() throws IOException {
        cluster.accounts().user(PHONE).password("hunter2");
        RawClient client = askedForPassword(PHONE);
        Password asked = call(client, new GetPassword());
        assertRefused(client, proof(asked, "hunter3"), 400, "PASSWORD_HASH_INVALID");
        assertRefused(client, proof(asked, "hunter2"), 400, "SRP_ID_INVALID");
    }

    @Test
    void aCheckOfSomebodyElseIsRefused() throws IOException {
        cluster.accounts().user(PHONE).password("hunter2");
        cluster.accounts().user("+2").password("secret");
        Password asked = call(askedForPassword("+2"), new GetPassword());
        assertRefused(askedForPassword(PHONE), proof(asked, "secret"), 400, "SRP_ID_INVALID");
    }

    @Test
    void aProofThatIsNoneIsRefused() throws IOException {
        cluster.accounts().user(PHONE).password("hunter2");
        RawClient client = askedForPassword(PHONE);
        assertRefused(client, new CheckPassword(new InputCheckPasswordEmpty()), 400, "PASSWORD_HASH_INVALID");
        for (byte[] a : new byte[][] {{}, {0}, {1}, new byte[256], new byte[300]}) {
            long srpId = Objects.requireNonNull(call(client, new GetPassword()).srpId());
            assertRefused(client, check(srpId, Bytes.of(a), Bytes.of(new byte[32])), 400, "PASSWORD_HASH_INVALID");
        }
    }

    @Test
    void nobodyIsAskedForAPasswordWhoDidNotShowACode() throws IOException {
        cluster.accounts().user(PHONE).password("hunter2");
        assertRefused(stranger(), new GetPassword(), 401, "AUTH_KEY_UNREGISTERED");
        assertRefused(stranger(), check(1, Bytes.EMPTY, Bytes.EMPTY), 401, "AUTH_KEY_UNREGISTERED");
    }
}
