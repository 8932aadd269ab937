package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Accounts;
import dev.tl4j.testkit.account.ExportedAuthorizations;
import dev.tl4j.testkit.account.LoginTokens;
import dev.tl4j.testkit.account.PasswordChecks;
import dev.tl4j.testkit.account.PhoneCodes;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the data centers of a cluster share: where they are, who has an account, and who is about to sign in. For any thread. */
final class ClusterState {
    final LoginTokens loginTokens = new LoginTokens();
    final Accounts accounts = new Accounts(loginTokens);
    final PhoneCodes phoneCodes = new PhoneCodes(accounts);
    final PasswordChecks passwordChecks = new PasswordChecks();
    final ExportedAuthorizations exported = new ExportedAuthorizations();

    /** Which data centers listen, and on which port of the loopback address. */
    final Map<Integer, Integer> ports = new ConcurrentSkipListMap<>();

    /** Forgets everybody. */
    void clear() {
        accounts.clear();
        loginTokens.clear();
        phoneCodes.expireAll();
    }
}
