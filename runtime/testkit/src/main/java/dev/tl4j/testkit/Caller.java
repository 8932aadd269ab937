package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.tl.ConnectionInfo;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who makes a call.
 *
 * @param authKeyId the id of the authorization key; of the permanent one, if the call came under a temporary one that is bound
 * @param sessionId the session under the key that the call came under
 * @param layer the layer that the client last said in {@code invokeWithLayer}, if it did
 * @param info what the client last said in {@code initConnection}, the api id among it, if it did
 * @param account who has signed in, if somebody has
 */
public record Caller(
        long authKeyId, long sessionId, OptionalInt layer, Optional<ConnectionInfo> info, Optional<Account> account) {}
