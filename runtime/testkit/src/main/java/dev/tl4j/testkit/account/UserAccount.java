package dev.tl4j.testkit.account;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.SrpChallenge;
import dev.tl4j.tl.Bytes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's account, or a phone number that has none yet. */
public final class UserAccount extends Account {
    private final String phone;
    private final LoginTokens tokens;
    private volatile String code = "12345";
    private volatile List<CodeDelivery> deliveries = List.of(CodeDelivery.APP, CodeDelivery.SMS, CodeDelivery.CALL);
    private volatile @Nullable TwoFactorPassword password;
    private volatile @Nullable SignInException obstacle;
    private volatile @Nullable String terms;
    private volatile boolean registered = true;

    UserAccount(long id, String phone, LoginTokens tokens) {
        super(id, "User " + phone);
        this.phone = phone;
        this.tokens = tokens;
    }

    /** The code that its owner gets whenever one is sent; by default 12345. */
    public UserAccount code(String code) {
        this.code = Objects.requireNonNull(code, "code");
        return this;
    }

    /**
     * How codes go out: the first one by the first way, each that is asked for again by the next; then 406 {@code SEND_CODE_UNAVAILABLE}.
     * By default to the app, by SMS, by a call.
     */
    public UserAccount deliverCodesBy(CodeDelivery first, CodeDelivery... others) {
        this.deliveries = CodeDelivery.listOf(first, others);
        return this;
    }

    /** A password to ask for after the code. */
    public UserAccount password(String password) {
        return password(password, null);
    }

    /** A password to ask for after the code, and what reminds its owner of it. */
    public UserAccount password(String password, @Nullable String hint) {
        this.password = new TwoFactorPassword(password, hint);
        return this;
    }

    public UserAccount name(String first, @Nullable String last) {
        setName(first, last);
        return this;
    }

    public UserAccount username(String username) {
        setUsername(username);
        return this;
    }

    /** The data center that it lives in: signing in elsewhere gives 303 {@code PHONE_MIGRATE_X}. By default it lives everywhere. */
    public UserAccount home(int dcId) {
        setHome(dcId);
        return this;
    }

    /** Bans the number: 400 {@code PHONE_NUMBER_BANNED}. */
    public UserAccount banned() {
        obstacle = SignInError.PHONE_NUMBER_BANNED.exception();
        return this;
    }

    /** Says that too many codes were asked for: 400 {@code PHONE_NUMBER_FLOOD}. */
    public UserAccount flooded() {
        obstacle = SignInError.PHONE_NUMBER_FLOOD.exception();
        return this;
    }

    /** Says that too many codes were asked for: 420 {@code FLOOD_WAIT_X}. */
    public UserAccount flooded(int seconds) {
        obstacle = SignInError.FLOOD_WAIT_X.exception(seconds);
        return this;
    }

    /** Makes it a number without an account: whoever has the code must sign up. */
    public UserAccount unregistered() {
        registered = false;
        return this;
    }

    /** Makes it a number without an account, whose owner must agree to terms of service to sign up. */
    public UserAccount unregistered(String termsOfService) {
        terms = Objects.requireNonNull(termsOfService, "terms of service");
        return unregistered();
    }

    /**
     * Accepts a login token, as when the account's owner scans a QR code with a phone.
     *
     * @param token the bytes that the client shows, in base64url after {@code tg://login?token=}
     * @throws SignInException if nobody shows such a token, or no longer
     */
    public void scan(Bytes token) {
        tokens.accept(token, this);
    }

    @Override
    public String phone() {
        return phone;
    }

    String code() {
        return code;
    }

    List<CodeDelivery> deliveries() {
        return deliveries;
    }

    /** Whether somebody has signed up with the number. */
    public boolean isRegistered() {
        return registered;
    }

    /** What to agree to before signing up, if anything. */
    public @Nullable String termsOfService() {
        return terms;
    }

    /** The password, if there is one. */
    public @Nullable TwoFactorPassword password() {
        return password;
    }

    void requireNoObstacle() {
        SignInException reason = obstacle;
        if (reason != null) {
            throw new SignInException(reason.code(), reason.error());
        }
    }

    void register(String first, String last) {
        setName(first, last.isEmpty() ? null : last);
        registered = true;
    }

    /** Begins to check the password; null if there is none. */
    @Nullable
    SrpChallenge challenge(Randomness random) {
        TwoFactorPassword current = password;
        return current == null ? null : current.challenge(random);
    }
}
