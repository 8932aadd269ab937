package dev.tl4j.testkit.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who can sign in:
 *
 * <pre>{@code
 * dc.accounts().user("+99966…").code("12345").password("hunter2");
 * dc.accounts().bot("123:abc");
 * }</pre>
 *
 * <p>Where there are accounts, calls of someone who has not signed in get 401 {@code AUTH_KEY_UNREGISTERED}, but for those that lead there.
 */
public final class Accounts {
    private static final long FIRST_USER = 5_000_000_001L;

    private final Map<String, UserAccount> users = new ConcurrentHashMap<>();
    private final Map<String, BotAccount> bots = new ConcurrentHashMap<>();
    private final AtomicLong lastUser = new AtomicLong(FIRST_USER);
    private final LoginTokens tokens;

    /**
     * Nobody yet.
     *
     * @param tokens that accounts can accept
     */
    public Accounts(LoginTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The account of a phone number, made if there is none.
     *
     * @param phone in international form; all but digits is ignored
     * @throws IllegalArgumentException if there is no digit in it
     */
    public UserAccount user(String phone) {
        String digits = digits(phone);
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("phone number: expected digits, got none");
        }
        return users.computeIfAbsent(digits, number -> new UserAccount(lastUser.getAndIncrement(), number, tokens));
    }

    /**
     * The bot with a token, made if there is none.
     *
     * @param token such as {@code 123:abc}; the number is the bot's user id
     * @throws IllegalArgumentException if it does not begin with a number and a colon
     */
    public BotAccount bot(String token) {
        int colon = token.indexOf(':');
        if (colon < 1 || colon > 18 || !digits(token.substring(0, colon)).equals(token.substring(0, colon))) {
            throw new IllegalArgumentException("bot token: expected a number, a colon and more, got something else");
        }
        return bots.computeIfAbsent(token, any -> new BotAccount(Long.parseLong(token, 0, colon, 10)));
    }

    /** Whether nobody can sign in. */
    public boolean isEmpty() {
        return users.isEmpty() && bots.isEmpty();
    }

    /** Takes all accounts away; whoever is signed in gets 401 {@code SESSION_REVOKED}. */
    public void clear() {
        users.values().forEach(Account::revokeSessions);
        bots.values().forEach(Account::revokeSessions);
        users.clear();
        bots.clear();
    }

    /**
     * Whose number this is.
     *
     * @throws SignInException if it is nobody's
     */
    UserAccount byPhone(String phone) {
        return Optional.ofNullable(users.get(digits(phone))).orElseThrow(SignInError.PHONE_NUMBER_INVALID::exception);
    }

    /** The account with this id, if there is one. */
    public Optional<Account> byId(long id) {
        return users.values().stream()
                .map(Account.class::cast)
                .filter(account -> account.id() == id)
                .findFirst()
                .or(() -> bots.values().stream()
                        .map(Account.class::cast)
                        .filter(account -> account.id() == id)
                        .findFirst());
    }

    /**
     * Signs a bot in.
     *
     * @throws SignInException if there is no such bot, or not here
     */
    public Authorization signInBot(String token, int dcId) {
        return Optional.ofNullable(bots.get(token))
                .orElseThrow(SignInError.ACCESS_TOKEN_INVALID::exception)
                .signIn(dcId);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
