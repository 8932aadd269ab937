/** {@link dev.tl4j.testkit.LocalDc} in tests of JUnit 5, which whoever uses this package has to bring along. */
@NullMarked
package dev.tl4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
