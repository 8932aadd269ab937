/** What a client of layer 229 needs to sign in. */
@GenerateTl(schema = "dev/tl4j/testkit/layer229.tl", name = "Layer229")
@NullMarked
package dev.tl4j.testkit.layer229;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
