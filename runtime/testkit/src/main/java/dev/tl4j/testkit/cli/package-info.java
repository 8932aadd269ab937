/** {@link dev.tl4j.testkit.LocalDc} from the command line. */
@NullMarked
package dev.tl4j.testkit.cli;

import org.jspecify.annotations.NullMarked;
