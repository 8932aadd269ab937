package dev.tl4j.signin.flow;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.signin.SignInBinding;

/**
 * What every state of a flow needs.
 *
 * @param calls the calls, in the classes of the user's layer
 * @param apiId the application's id
 * @param apiHash its hash, a secret
 * @param random for the check of a password
 */
public record SignInContext(SignInBinding calls, int apiId, String apiHash, Randomness random) {
    @Override
    public String toString() {
        return "SignInContext[apiId=" + apiId + "]";
    }
}
