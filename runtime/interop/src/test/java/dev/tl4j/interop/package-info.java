/** What tl4j says about the protocol, held against programs that others wrote. */
@NullMarked
package dev.tl4j.interop;

import org.jspecify.annotations.NullMarked;
