/** The annotations that the generator goes by. */
@NullMarked
package dev.tl4j;

import org.jspecify.annotations.NullMarked;
