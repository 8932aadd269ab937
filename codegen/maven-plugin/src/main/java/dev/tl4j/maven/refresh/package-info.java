/**
 * What is generated is generated anew when what it is made from changed, or when the last build did not get to its end. The way is:
 * {@link dev.tl4j.maven.refresh.Inputs} and {@link dev.tl4j.maven.refresh.Outputs} are compared with those of the last
 * {@link dev.tl4j.maven.refresh.FinishedBuild}; if they differ, {@link dev.tl4j.maven.refresh.Refresh} removes the outputs before the
 * compiler comes. Nothing here knows Maven.
 */
@NullMarked
package dev.tl4j.maven.refresh;

import org.jspecify.annotations.NullMarked;
