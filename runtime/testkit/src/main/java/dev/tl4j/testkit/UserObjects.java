package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import java.util.Optional;

/**
 * Users, as the caller's layer has them. If that is the layer of the data center's schema, they are made from that schema, whatever it is;
 * else in one of the forms that are known by heart.
 */
final class UserObjects {
    private final TlSchema schema;

    UserObjects(TlSchema schema) {
        this.schema = schema;
    }

    /** A {@code user}. */
    TlObject user(Account account, ServerCall call) {
        return named(call)
                .flatMap(users -> users.user(account, isSelf(account, call)))
                .orElseGet(() -> wireUser(account, call));
    }

    /** A {@code users.userFull}. */
    TlObject fullUser(Account account, ServerCall call) {
        return named(call)
                .flatMap(users -> users.fullUser(account, isSelf(account, call)))
                .orElseGet(() -> new WireFullUser(wireUser(account, call)));
    }

    private Optional<NamedUsers> named(ServerCall call) {
        boolean isOurLayer = call.caller().layer().orElse(0) == schema.layer();
        return isOurLayer ? Optional.of(new NamedUsers(schema)) : Optional.empty();
    }

    private static WireUser wireUser(Account account, ServerCall call) {
        return new WireUser(
                account, isSelf(account, call), UserIds.of(call.caller().layer()));
    }

    private static boolean isSelf(Account account, ServerCall call) {
        return call.key().signIn().account().filter(account::equals).isPresent();
    }
}
