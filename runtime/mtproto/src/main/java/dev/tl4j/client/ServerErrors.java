package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * Makes calls again that failed for a reason of the server's own, such as 500 or -503 {@code Timeout}: a few times, each time after a
 * longer while. Errors of these codes that say something about the call itself are left alone.
 *
 * @param retries how often at most
 * @param firstDelay how long to wait before the first time; twice as long before each one after that
 * @see <a href="https://core.telegram.org/api/errors#500-internal">500 INTERNAL</a>
 */
public record ServerErrors(int retries, Duration firstDelay) implements Interceptor {
    private static final int INTERNAL = 500;
    private static final int MAX_RETRIES = 16;

    /** To ask these again brings the same answer, or does harm: what was begun must be begun anew by whoever began it. */
    private static final Pattern ABOUT_THE_CALL = Pattern.compile(
            ".*(_INVALID|_DUPLICATE|_OUTDATED|_RESTART(_X)?)|AUTH_KEY_.*|SIGN_IN_FAILED|MSG_WAIT_FAILED");

    public ServerErrors {
        if (retries < 0 || retries > MAX_RETRIES || firstDelay.isNegative()) {
            throw new IllegalArgumentException("retries: expected 0 to " + MAX_RETRIES
                    + " and a delay of zero or more, got " + retries + " and " + firstDelay);
        }
    }

    @Override
    public CompletionStage<Bytes> intercept(Chain chain) {
        return retrying(chain, chain.proceed(chain.request()), 0);
    }

    private CompletionStage<Bytes> retrying(Chain chain, CompletionStage<Bytes> attempt, int done) {
        return attempt.exceptionallyCompose(failure -> {
            RpcException error = Failures.rpcError(failure);
            Duration delay = firstDelay.multipliedBy(1L << done);
            if (error == null || !isServers(error) || done == retries || delay.compareTo(chain.timeLeft()) >= 0) {
                return Failures.failed(failure);
            }
            return retrying(chain, chain.proceedAfter(delay, chain.request()), done + 1);
        });
    }

    private static boolean isServers(RpcException error) {
        return (error.code() >= INTERNAL || error.code() <= -INTERNAL)
                && !ABOUT_THE_CALL.matcher(error.name()).matches();
    }
}
