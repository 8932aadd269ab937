package dev.tl4j.client;

import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.flow.SignInContext;
import dev.tl4j.signin.flow.SignInFlow;
import dev.tl4j.tl.BoundCall;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.SignedInUser;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client's signing in and logging out. */
final class SigningIn {
    private static final int UNAUTHORIZED = 401;

    private final SignInHost host;

    SigningIn(SignInHost host) {
        this.host = host;
    }

    /** Signs in; callbacks run on {@code executor}. */
    CompletableFuture<SignedInUser> start(SignIn how, Executor executor) {
        try {
            SignInRun run = new SignInRun(host, executor);
            run.start(SignInFlow.start(how, host.context()));
            return run.result;
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** As whom the session is signed in, if it is. */
    CompletableFuture<Optional<SignedInUser>> self() {
        try {
            return call(context -> context.calls().getSelf())
                    .thenApply(users -> users.stream().findFirst())
                    .exceptionallyCompose(failure -> {
                        RpcException error = Failures.rpcError(failure);
                        return error != null && error.code() == UNAUTHORIZED
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : CompletableFuture.failedFuture(Failures.cause(failure));
                    });
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Logs out; gives what makes the next sign-in shorter. */
    CompletableFuture<Optional<Bytes>> logOut() {
        try {
            return call(context -> context.calls().logOut()).thenCompose(loggedOut -> host.loggedOut()
                    .thenApply(done -> Optional.<@Nullable Bytes>ofNullable(loggedOut.futureAuthToken())));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <R> CompletableFuture<R> call(Function<SignInContext, BoundCall<R>> which) {
        BoundCall<R> call = which.apply(host.context());
        return host.invokeAsync(call.method()).thenApply(call::read);
    }
}
