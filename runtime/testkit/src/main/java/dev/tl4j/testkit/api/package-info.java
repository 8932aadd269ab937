/** The calls that a local data center knows by itself, generated from {@code local.tl}: a handful of Telegram's. */
@GenerateTl(schema = "dev/tl4j/testkit/local.tl", name = "LocalApi")
@NullMarked
package dev.tl4j.testkit.api;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
