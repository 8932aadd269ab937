package dev.tl4j.tl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the source of a class that tl4j generated, for tools that read sources. It is not in class files, of which it would take a
 * fiftieth and yet not mark the builders inside: tools that read those, such as for coverage, are better told the package.
 * {@code javax.annotation.processing.Generated} will not do: a named module would need {@code java.compiler} for it.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Generated {
    /** The schema's files, which the schema class names. */
    String value() default "";
}
