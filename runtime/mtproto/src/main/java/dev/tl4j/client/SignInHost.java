package dev.tl4j.client;

import dev.tl4j.signin.flow.SignInContext;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.signin.SignedInUser;
import dev.tl4j.updates.Updates;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What signing in needs of a client. */
interface SignInHost {
    /**
     * What the flow is made with.
     *
     * @throws TelegramException if the client's schema has no calls for signing in
     */
    SignInContext context();

    /** Where callbacks run, unless somebody lends a thread of his own. */
    Executor executor();

    <R> CompletableFuture<R> invokeAsync(TlMethod<R> method);

    /** Makes another data center home. */
    CompletableFuture<Void> moveHome(int dcId);

    /** What the server sends by itself: among it, that a QR code was scanned. */
    Updates updates();

    /** Keeps who is signed in with the session. */
    CompletableFuture<Void> signedIn(SignedInUser user);

    /** Destroys the session's keys and forgets the session. */
    CompletableFuture<Void> loggedOut();
}
