package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.testkit.account.Authorization;
import dev.tl4j.testkit.account.ExportedAuthorizations;
import dev.tl4j.testkit.account.SignInError;
import dev.tl4j.testkit.api.auth.ExportAuthorization;
import dev.tl4j.testkit.api.auth.ExportedAuthorization;
import dev.tl4j.testkit.api.auth.ImportAuthorization;
import dev.tl4j.tl.TlObject;

/**
 * Being signed in at another data center too.
 *
 * @see <a href="https://core.telegram.org/api/datacenter#authorization-transfer">Authorization transfer</a>
 */
final class TransferAnswers {
    private final DcOptions options;
    private final ExportedAuthorizations exported;
    private final UserObjects users;

    TransferAnswers(DcOptions options, UserObjects users) {
        this.options = options;
        this.exported = options.cluster().exported;
        this.users = users;
    }

    void addTo(Handlers handlers) {
        handlers.answer(ExportAuthorization.class, this::export);
        handlers.answer(ImportAuthorization.class, this::redeem);
    }

    private TlObject export(ExportAuthorization request, ServerCall call) {
        Authorization authorization = call.key().signIn().require();
        boolean isKnown = options.cluster().ports.containsKey(request.dcId());
        if (!isKnown || request.dcId() == options.dcId()) {
            throw SignInError.DC_ID_INVALID.exception();
        }
        return new ExportedAuthorization(
                authorization.account().id(), exported.export(authorization, request.dcId(), options.random()));
    }

    private TlObject redeem(ImportAuthorization request, ServerCall call) {
        Authorization authorization = exported.redeem(request.id(), request.bytes(), options.dcId());
        Account account = call.key().signIn().enter(authorization);
        return new WireAuthorization(users.user(account, call));
    }
}
