package dev.tl4j.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signing in by a QR code. Whoever has a password must answer {@link #password} too.
 *
 * @see <a href="https://core.telegram.org/api/qr-login">core.telegram.org/api/qr-login</a>
 */
public final class QrSignIn implements SignIn {
    private final Consumer<QrLink> show;
    private List<Long> exceptIds = List.of();
    private int links = Integer.MAX_VALUE;
    private @Nullable Question<PasswordPrompt, char[]> password;
    private Question<SignInProblem.Mistake, Decision> onMistake = Question.blocking(problem -> Decision.GIVE_UP);

    QrSignIn(Consumer<QrLink> show) {
        this.show = Objects.requireNonNull(show, "show");
    }

    /** Users who are signed in on this device already and should not do so once more. */
    public QrSignIn exceptIds(List<Long> userIds) {
        this.exceptIds = List.copyOf(userIds);
        return this;
    }

    /** How many links to show before giving up, each of which lives for about half a minute; by default any number. */
    public QrSignIn links(int links) {
        if (links < 1) {
            throw new IllegalArgumentException("links: expected at least 1, got " + links);
        }
        this.links = links;
        return this;
    }

    /** Asks for the two-factor password. The characters are erased once they have been used. */
    public QrSignIn password(Function<PasswordPrompt, char @Nullable []> password) {
        this.password = Question.blocking(password);
        return this;
    }

    /** The asynchronous form of {@link #password}. */
    public QrSignIn passwordAsync(Function<PasswordPrompt, CompletionStage<char[]>> password) {
        this.password = password::apply;
        return this;
    }

    /** Asks what to do after an answer that was wrong; by default to give up. Nothing is asked more than ten times. */
    public QrSignIn onMistake(Function<SignInProblem.Mistake, @Nullable Decision> onMistake) {
        this.onMistake = Question.blocking(onMistake);
        return this;
    }

    /** The asynchronous form of {@link #onMistake}. */
    public QrSignIn onMistakeAsync(Function<SignInProblem.Mistake, CompletionStage<Decision>> onMistake) {
        this.onMistake = onMistake::apply;
        return this;
    }

    /** For the flow: who shows the link. */
    public Consumer<QrLink> show() {
        return show;
    }

    /** For the flow: who is not to sign in. */
    public List<Long> exceptIds() {
        return exceptIds;
    }

    /** For the flow: how many links to show. */
    public int links() {
        return links;
    }

    /** For the flow: who knows the password. */
    public Optional<Question<PasswordPrompt, char[]>> password() {
        return Optional.ofNullable(password);
    }

    /** For the flow: who decides after a mistake. */
    public Question<SignInProblem.Mistake, Decision> onMistake() {
        return onMistake;
    }
}
