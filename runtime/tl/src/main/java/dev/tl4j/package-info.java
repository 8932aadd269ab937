/** The annotation that starts the generator. */
@NullMarked
package dev.tl4j;

import org.jspecify.annotations.NullMarked;
