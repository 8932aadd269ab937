/** What signing in takes, in layer 229. */
@GenerateTl(schema = "telegram/api.tl", name = "SignIn229", include = "updates.getState", signIn = true)
@NullMarked
package dev.tl4j.testkit.signin.layer229;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
