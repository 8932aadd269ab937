package dev.tl4j.tl.signin;

import org.jspecify.annotations.Nullable;

/** What comes of signing in, {@code auth.Authorization}. */
public sealed interface SignInAnswer {
    /** This session is signed in as {@code user}. */
    record SignedIn(SignedInUser user) implements SignInAnswer {}

    /** The number has no account yet; whoever signs up accepts {@code terms}, if there are any. */
    record SignUpRequired(@Nullable TermsOfService terms) implements SignInAnswer {}
}
