package dev.tl4j.signin.flow;

import dev.tl4j.signin.Question;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.BoundCall;
import dev.tl4j.tl.signin.SignedInUser;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a flow wants to be done next, and what follows from the outcome. */
public sealed interface SignInStep {
    /**
     * A call.
     *
     * @param answered what follows from its answer
     * @param refused what follows from an error
     * @param abandoned to be run if it comes to neither
     */
    record Send<R>(
            BoundCall<R> call,
            Function<R, SignInStep> answered,
            Function<Refusal, SignInStep> refused,
            Runnable abandoned)
            implements SignInStep {
        Send(BoundCall<R> call, Function<R, SignInStep> answered, Function<Refusal, SignInStep> refused) {
            this(call, answered, refused, () -> {});
        }
    }

    /**
     * A question.
     *
     * @param prompt what to tell whoever is asked
     * @param answered what follows from the answer, null if there is none
     */
    record Ask<P, A>(Question<P, A> question, P prompt, Function<@Nullable A, SignInStep> answered)
            implements SignInStep {}

    /** Making another data center home. */
    record Move(int dcId, Supplier<SignInStep> moved) implements SignInStep {}

    /**
     * Waiting for a QR code to be scanned.
     *
     * @param until for how long at most, unix time in seconds
     */
    record Wait(int until, Supplier<SignInStep> over) implements SignInStep {}

    /** The end: this session is signed in. */
    record Done(SignedInUser user) implements SignInStep {}

    /** The end: it is not. */
    record Failed(SignInProblem problem) implements SignInStep {}
}
