/** What a client of layer 198 needs to sign in. */
@GenerateTl(schema = "dev/tl4j/testkit/layer198.tl", name = "Layer198")
@NullMarked
package dev.tl4j.testkit.layer198;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
