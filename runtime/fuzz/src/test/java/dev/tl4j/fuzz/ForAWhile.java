package dev.tl4j.fuzz;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Ends a property when its time is up. Time decides how much is tried, never how it turns out. */
final class ForAWhile implements AroundTryHook {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("tl4j.fuzz.seconds", 2));

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        long end = Store.getOrCreate("end", Lifespan.PROPERTY, () -> System.nanoTime() + TIME.toNanos())
                .get();
        TryExecutionResult result = aTry.execute(parameters);
        boolean isOver = System.nanoTime() - end > 0;
        return result.isSatisfied() && isOver ? TryExecutionResult.satisfied(true) : result;
    }
}
