package dev.tl4j.client;

import dev.tl4j.signin.flow.SignInContext;
import dev.tl4j.store.Account;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.signin.SignInBinding;
import dev.tl4j.tl.signin.SignedInUser;
import dev.tl4j.updates.Updates;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What signing in needs, of a client that is connected. */
final class ClientSignIn implements SignInHost {
    private final TelegramClient client;
    private final ClientOptions options;
    private final String apiHash;
    private final Supplier<Running> running;

    /**
     * @param apiHash a secret
     * @param running the client's state; throws if it is not connected
     */
    ClientSignIn(TelegramClient client, ClientOptions options, String apiHash, Supplier<Running> running) {
        this.client = client;
        this.options = options;
        this.apiHash = apiHash;
        this.running = running;
    }

    @Override
    public SignInContext context() {
        SignInBinding calls = options.schema().binding().signIn();
        if (calls == null) {
            throw new TelegramException("sign-in: " + options.schema().name()
                    + " lacks calls that it takes: @GenerateTl(signIn = true) says which");
        }
        return new SignInContext(calls, options.info().apiId(), apiHash, options.random());
    }

    @Override
    public Executor executor() {
        return options.executor();
    }

    @Override
    public <R> CompletableFuture<R> invokeAsync(TlMethod<R> method) {
        return client.invokeAsync(method);
    }

    @Override
    public Updates updates() {
        return client.updates();
    }

    @Override
    public CompletableFuture<Void> moveHome(int dcId) {
        return onLoop(core -> core.moveHome(dcId));
    }

    @Override
    public CompletableFuture<Void> signedIn(SignedInUser user) {
        return keepAccount(new Account(user.id(), user.bot()));
    }

    private CompletableFuture<Void> keepAccount(Account account) {
        return onLoop(core -> {
            core.accountChanged();
            CompletableFuture<Void> kept = new CompletableFuture<>();
            Consumer<@Nullable RuntimeException> done = failure -> {
                if (failure == null) {
                    kept.complete(null);
                } else {
                    kept.completeExceptionally(failure);
                }
            };
            core.keeper().keepAccount(account, done);
            return kept;
        });
    }

    @Override
    public CompletableFuture<Void> loggedOut() {
        return onLoop(ClientCore::destroyKeys);
    }

    private CompletableFuture<Void> onLoop(Function<ClientCore, CompletableFuture<Void>> task) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        Running on = running.get();
        on.loop().execute(() -> {
            try {
                Answers.pass(task.apply(on.core()), done -> null, outcome, options.executor());
            } catch (RuntimeException e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }
}
