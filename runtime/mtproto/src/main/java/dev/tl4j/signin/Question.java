package dev.tl4j.signin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is asked.
 *
 * @param <P> what one is told to answer it
 * @param <A> the answer; null gives up
 */
@FunctionalInterface
public interface Question<P, A> {
    /** Asks. */
    CompletionStage<A> ask(P prompt);

    /** A question that blocks until it is answered. */
    static <P, A> Question<P, A> blocking(Function<P, ? extends @Nullable A> answer) {
        return prompt -> CompletableFuture.completedFuture(answer.apply(prompt));
    }
}
