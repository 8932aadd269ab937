package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.testkit.api.InputUser;
import dev.tl4j.testkit.api.InputUserSelf;
import dev.tl4j.testkit.api.TypeInputUser;
import dev.tl4j.testkit.api.users.GetFullUser;
import dev.tl4j.testkit.api.users.GetUsers;
import dev.tl4j.tl.TlObject;
import java.util.Optional;

/** Who somebody is: the caller, or another one with an account. */
final class UserAnswers {
    private final DcOptions options;
    private final UserObjects users;

    UserAnswers(DcOptions options, UserObjects users) {
        this.options = options;
        this.users = users;
    }

    void addTo(Handlers handlers) {
        handlers.answer(GetUsers.class, this::getUsers);
        handlers.answer(GetFullUser.class, this::getFullUser);
    }

    private Object getUsers(GetUsers request, ServerCall call) {
        return request.id().stream()
                .flatMap(wanted -> find(wanted, call).stream())
                .map(account -> users.user(account, call))
                .toList();
    }

    private TlObject getFullUser(GetFullUser request, ServerCall call) {
        return find(request.id(), call)
                .map(account -> users.fullUser(account, call))
                .orElseThrow(() -> new RpcErrorException(400, "USER_ID_INVALID"));
    }

    private Optional<Account> find(TypeInputUser wanted, ServerCall call) {
        Account self = call.key().signIn().require().account();
        if (wanted instanceof InputUserSelf) {
            return Optional.of(self);
        }
        return wanted instanceof InputUser other
                ? options.cluster()
                        .accounts
                        .byId(other.userId())
                        .filter(account -> account.accessHash() == other.accessHash())
                : Optional.empty();
    }
}
