/**
 * The goals of the Maven plugin, {@code refresh} before the compiler and {@code confirm} after it, and their twins for tests. They ask
 * Maven where everything is; {@link dev.tl4j.maven.refresh} does the work.
 */
@NullMarked
package dev.tl4j.maven;

import org.jspecify.annotations.NullMarked;
