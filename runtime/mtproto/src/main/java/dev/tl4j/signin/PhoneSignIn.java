package dev.tl4j.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signing in by phone number. {@link #code} is required. Whoever has a password must answer {@link #password} too; {@link #signUp} and
 * {@link #email} are asked of those who have no account, or no e-mail address where one is demanded.
 *
 * @see <a href="https://core.telegram.org/api/auth">core.telegram.org/api/auth</a>
 */
public final class PhoneSignIn implements SignIn {
    private final Question<Integer, String> number;
    private final boolean numberMayChange;
    private CodeOptions options = CodeOptions.DEFAULT;
    private @Nullable Question<CodePrompt, CodeReply> code;
    private @Nullable Question<PasswordPrompt, char[]> password;
    private @Nullable Question<SignUpPrompt, SignUpReply> signUp;
    private @Nullable Question<EmailPrompt, String> email;
    private Question<SignInProblem.Mistake, Decision> onMistake = Question.blocking(problem -> Decision.GIVE_UP);

    PhoneSignIn(Question<Integer, String> number, boolean numberMayChange) {
        this.number = number;
        this.numberMayChange = numberMayChange;
    }

    static PhoneSignIn fixed(String number) {
        Objects.requireNonNull(number, "number");
        return new PhoneSignIn(Question.blocking(attempt -> number), false);
    }

    /** Which ways the code may come; by default those that any program can serve. */
    public PhoneSignIn options(CodeOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        return this;
    }

    /** Asks for the code that was sent. */
    public PhoneSignIn code(Function<CodePrompt, @Nullable CodeReply> code) {
        this.code = Question.blocking(code);
        return this;
    }

    /** The asynchronous form of {@link #code}. */
    public PhoneSignIn codeAsync(Function<CodePrompt, CompletionStage<CodeReply>> code) {
        this.code = code::apply;
        return this;
    }

    /** Asks for the two-factor password. The characters are erased once they have been used. */
    public PhoneSignIn password(Function<PasswordPrompt, char @Nullable []> password) {
        this.password = Question.blocking(password);
        return this;
    }

    /** The asynchronous form of {@link #password}. */
    public PhoneSignIn passwordAsync(Function<PasswordPrompt, CompletionStage<char[]>> password) {
        this.password = password::apply;
        return this;
    }

    /** Asks whether to sign up, and by what name, if the number has no account; by default that is a problem. */
    public PhoneSignIn signUp(Function<SignUpPrompt, @Nullable SignUpReply> signUp) {
        this.signUp = Question.blocking(signUp);
        return this;
    }

    /** The asynchronous form of {@link #signUp}. */
    public PhoneSignIn signUpAsync(Function<SignUpPrompt, CompletionStage<SignUpReply>> signUp) {
        this.signUp = signUp::apply;
        return this;
    }

    /** Asks for an e-mail address for codes to go to, if one must be set up; by default that is a problem. */
    public PhoneSignIn email(Function<EmailPrompt, @Nullable String> email) {
        this.email = Question.blocking(email);
        return this;
    }

    /** The asynchronous form of {@link #email}. */
    public PhoneSignIn emailAsync(Function<EmailPrompt, CompletionStage<String>> email) {
        this.email = email::apply;
        return this;
    }

    /** Asks what to do after an answer that was wrong; by default to give up. Nothing is asked more than ten times. */
    public PhoneSignIn onMistake(Function<SignInProblem.Mistake, @Nullable Decision> onMistake) {
        this.onMistake = Question.blocking(onMistake);
        return this;
    }

    /** The asynchronous form of {@link #onMistake}. */
    public PhoneSignIn onMistakeAsync(Function<SignInProblem.Mistake, CompletionStage<Decision>> onMistake) {
        this.onMistake = onMistake::apply;
        return this;
    }

    /** For the flow: who knows the number; he is told how many times he is asked. */
    public Question<Integer, String> number() {
        return number;
    }

    /** For the flow: whether asking for the number again may give another. */
    public boolean numberMayChange() {
        return numberMayChange;
    }

    /** For the flow: which ways the code may come. */
    public CodeOptions options() {
        return options;
    }

    /**
     * For the flow: who knows the code.
     *
     * @throws IllegalStateException if nobody was named
     */
    public Question<CodePrompt, CodeReply> code() {
        if (code == null) {
            throw new IllegalStateException("sign-in by phone: expected code(...) to be set, it is not");
        }
        return code;
    }

    /** For the flow: who knows the password. */
    public Optional<Question<PasswordPrompt, char[]>> password() {
        return Optional.ofNullable(password);
    }

    /** For the flow: who decides on signing up. */
    public Optional<Question<SignUpPrompt, SignUpReply>> signUp() {
        return Optional.ofNullable(signUp);
    }

    /** For the flow: who knows an e-mail address. */
    public Optional<Question<EmailPrompt, String>> email() {
        return Optional.ofNullable(email);
    }

    /** For the flow: who decides after a mistake. */
    public Question<SignInProblem.Mistake, Decision> onMistake() {
        return onMistake;
    }
}
