package dev.tl4j.tl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that tl4j generated, for coverage and analysis tools, which go by the simple name of this annotation.
 * {@code javax.annotation.processing.Generated} will not do: a named module would need {@code java.compiler} for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
    /** The schema's files, which the schema class names. */
    String value() default "";
}
