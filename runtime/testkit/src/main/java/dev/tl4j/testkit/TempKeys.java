package dev.tl4j.testkit;

import dev.tl4j.testkit.api.auth.BindTempAuthKey;
import dev.tl4j.testkit.handshake.KeyBinding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Perfect forward secrecy: what temporary keys may do, and how they come to act for a permanent one. Lives on the loop.
 *
 * @see <a href="https://core.telegram.org/api/pfs">Perfect forward secrecy</a>
 */
final class TempKeys {
    private static final System.Logger LOG = System.getLogger(TempKeys.class.getName());
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final LocalDcCore core;

    TempKeys(LocalDcCore core) {
        this.core = core;
    }

    /** Why a key cannot be used for a method, if it cannot. */
    Optional<RpcErrorException> refusal(KnownKey key, int method) {
        if (method == BindTempAuthKey.ID) {
            return Optional.empty();
        } else if (key.isTemporary() && key.permanent() == null) {
            return Optional.of(new RpcErrorException(UNAUTHORIZED, "AUTH_KEY_PERM_EMPTY"));
        } else if (!key.isTemporary() && core.options.requiresPfs()) {
            return Optional.of(tempKeyMissing());
        }
        return Optional.empty();
    }

    /**
     * Binds the key that a call came under.
     *
     * @throws RpcErrorException if it is no temporary one, or the client cannot prove that it has the permanent one
     */
    boolean bind(BindTempAuthKey request, ServerCall call) {
        KnownKey temporary = call.key();
        KnownKey permanent = core.keys.get(request.permAuthKeyId());
        if (!temporary.isTemporary()) {
            throw tempKeyMissing();
        }
        Optional<String> flaw = flaw(request, call, permanent);
        if (flaw.isPresent() || permanent == null) {
            LOG.log(System.Logger.Level.WARNING, "a temporary key was not bound: {0}", flaw.orElse("no permanent key"));
            throw new RpcErrorException(BAD_REQUEST, "ENCRYPTED_MESSAGE_INVALID");
        }
        Instant expiresAt = Instant.ofEpochSecond(request.expiresAt());
        if (!expiresAt.isAfter(core.now())) {
            throw new RpcErrorException(BAD_REQUEST, "EXPIRES_AT_INVALID");
        }
        if (temporary.permanent() != null && temporary.permanent() != permanent) {
            throw new RpcErrorException(BAD_REQUEST, "TEMP_AUTH_KEY_ALREADY_BOUND");
        }
        core.keys.values().forEach(other -> other.replacedBy(temporary, permanent));
        temporary.bind(permanent, expiresAt);
        return true;
    }

    private static Optional<String> flaw(BindTempAuthKey request, ServerCall call, @Nullable KnownKey permanent) {
        if (permanent == null || permanent.isTemporary()) {
            return Optional.of("perm_auth_key_id: expected a permanent key of this data center, got another");
        }
        return new KeyBinding(request.nonce(), request.expiresAt(), request.encryptedMessage())
                .flaw(new KeyBinding.Circumstances(
                        permanent.key,
                        call.key().key.id(),
                        call.session().session.id(),
                        call.messageId()));
    }

    private static RpcErrorException tempKeyMissing() {
        return new RpcErrorException(BAD_REQUEST, "TEMP_AUTH_KEY_EMPTY");
    }
}
