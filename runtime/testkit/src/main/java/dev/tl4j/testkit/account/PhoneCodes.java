package dev.tl4j.testkit.account;

import dev.tl4j.crypto.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes that were sent, by {@code phone_code_hash}.
 *
 * @see <a href="https://core.telegram.org/api/auth#code-types">Sending a code</a>
 */
public final class PhoneCodes {
    /** How long a code can be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int HASH_BYTES = 9;

    private final Accounts accounts;
    private final Lately<String, Sent> codes = new Lately<>();

    /**
     * A code on its way.
     *
     * @param account whose it is
     * @param hash what the client calls it
     * @param attempt how often it was sent before
     * @param expiresAt when it is of no use any more
     * @param confirmed whether the client knew it, so that only the signing up is missing
     */
    public record Sent(UserAccount account, String hash, int attempt, Instant expiresAt, boolean confirmed) {
        /** How it was sent. */
        public CodeDelivery delivery() {
            return account.deliveries().get(attempt);
        }

        /** How it would be sent the next time, if at all. */
        public @Nullable CodeDelivery nextDelivery() {
            List<CodeDelivery> all = account.deliveries();
            return attempt + 1 < all.size() ? all.get(attempt + 1) : null;
        }

        /** How many characters it has. */
        public int length() {
            return account.code().length();
        }

        Sent confirm() {
            return new Sent(account, hash, attempt, expiresAt, true);
        }

        @Override
        public String toString() {
            return "Sent[***]";
        }
    }

    /** No codes yet, for any of these accounts. */
    public PhoneCodes(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Sends a code.
     *
     * @param dcId the data center that was asked
     * @throws SignInException if the number gets none, or not here
     */
    public synchronized Sent send(String phone, int dcId, Instant now, Randomness random) {
        UserAccount account = accounts.byPhone(phone);
        account.requireHome(dcId, SignInError.PHONE_MIGRATE_X);
        account.requireNoObstacle();
        String hash = HexFormat.of().formatHex(random.bytes(HASH_BYTES));
        return keep(new Sent(account, hash, 0, now.plus(LIFETIME), false));
    }

    /**
     * Sends a code again, another way.
     *
     * @throws SignInException if it was not sent, is too old, or there is no other way
     */
    public synchronized Sent resend(String phone, String hash, Instant now) {
        Sent sent = find(phone, hash, now);
        if (sent.nextDelivery() == null) {
            throw SignInError.SEND_CODE_UNAVAILABLE.exception();
        }
        return keep(new Sent(sent.account(), hash, sent.attempt() + 1, now.plus(LIFETIME), false));
    }

    /**
     * Makes a code invalid.
     *
     * @throws SignInException if it was not sent or is too old
     */
    public synchronized void cancel(String phone, String hash, Instant now) {
        codes.remove(find(phone, hash, now).hash());
    }

    /** Makes all codes that were sent invalid, as if their time were over. */
    public synchronized void expireAll() {
        codes.clear();
    }

    /**
     * Checks the code that a client has. One that was right cannot be used again, except to sign up.
     *
     * @return whose number it is
     * @throws SignInException if the code is wrong, was not sent, or is too old
     */
    public synchronized UserAccount check(String phone, String hash, @Nullable String code, Instant now) {
        Sent sent = find(phone, hash, now);
        if (code == null || code.isEmpty()) {
            throw SignInError.PHONE_CODE_EMPTY.exception();
        } else if (!code.equals(sent.account().code())) {
            throw SignInError.PHONE_CODE_INVALID.exception();
        }
        if (sent.account().isRegistered()) {
            codes.remove(hash);
        } else {
            keep(sent.confirm());
        }
        return sent.account();
    }

    /**
     * Makes an account for a number whose code the client has shown before.
     *
     * @throws SignInException if it has not, the number has an account, or the name is empty
     */
    public synchronized UserAccount signUp(String phone, String hash, String first, String last, Instant now) {
        Sent sent = find(phone, hash, now);
        if (sent.account().isRegistered()) {
            throw SignInError.PHONE_NUMBER_OCCUPIED.exception();
        } else if (!sent.confirmed()) {
            throw SignInError.PHONE_CODE_INVALID.exception();
        } else if (first.isBlank()) {
            throw SignInError.FIRSTNAME_INVALID.exception();
        }
        codes.remove(hash);
        sent.account().register(first, last);
        return sent.account();
    }

    private Sent keep(Sent sent) {
        codes.put(sent.hash(), sent);
        return sent;
    }

    private Sent find(String phone, String hash, Instant now) {
        UserAccount account = accounts.byPhone(phone);
        if (hash.isEmpty()) {
            throw SignInError.PHONE_CODE_HASH_EMPTY.exception();
        }
        Sent sent = codes.get(hash);
        if (sent == null || sent.account() != account || !sent.expiresAt().isAfter(now)) {
            throw SignInError.PHONE_CODE_EXPIRED.exception();
        }
        return sent;
    }
}
