package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Waits when the server says that there were too many calls, and then makes the call again. A wait that is too long, alone or with those
 * before, or that ends after the call's deadline, fails the call at once with the server's error, whose value is the number of seconds.
 * Other calls go on meanwhile.
 *
 * @param longest how long one call may wait in all; zero to fail at once
 * @see <a href="https://core.telegram.org/api/errors#420-flood">420 FLOOD</a>
 */
public record FloodWaits(Duration longest) implements Interceptor {
    private static final int FLOOD = 420;
    private static final Set<String> WAITS = Set.of("FLOOD_WAIT_X", "FLOOD_PREMIUM_WAIT_X", "SLOWMODE_WAIT_X");

    public FloodWaits {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("longest flood wait: expected zero or more, got " + longest);
        }
    }

    @Override
    public CompletionStage<Bytes> intercept(Chain chain) {
        return waiting(chain, chain.proceed(chain.request()), longest);
    }

    private static CompletionStage<Bytes> waiting(Chain chain, CompletionStage<Bytes> attempt, Duration left) {
        return attempt.exceptionallyCompose(failure -> {
            RpcException error = Failures.rpcError(failure);
            if (error == null || !isWait(error)) {
                return Failures.failed(failure);
            }
            // Without an end of its own, a wait of no seconds would make the call again and again.
            Duration wait = Duration.ofSeconds(Math.max(1, error.value().orElse(0)));
            if (wait.compareTo(left) > 0 || wait.compareTo(chain.timeLeft()) >= 0) {
                return Failures.failed(failure);
            }
            return waiting(chain, chain.proceedAfter(wait, chain.request()), left.minus(wait));
        });
    }

    private static boolean isWait(RpcException error) {
        return error.code() == FLOOD && error.value().isPresent() && WAITS.contains(error.name());
    }
}
