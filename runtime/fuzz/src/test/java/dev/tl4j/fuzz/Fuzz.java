package dev.tl4j.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A decoder is tried for {@code tl4j.fuzz.seconds}, with one seed after another; each seed tells a whole input, so that the one that a
 * failure names is enough to see it again.
 */
@Property(
        tries = Integer.MAX_VALUE,
        edgeCases = EdgeCasesMode.NONE,
        shrinking = ShrinkingMode.OFF,
        afterFailure = AfterFailureMode.RANDOM_SEED)
@AddLifecycleHook(ForAWhile.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fuzz {}
