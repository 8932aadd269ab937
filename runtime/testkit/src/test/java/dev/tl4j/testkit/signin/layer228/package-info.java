/** What signing in takes, in layer 228. */
@GenerateTl(schema = "telegram/api-228.tl", name = "SignIn228", include = "updates.getState", signIn = true)
@NullMarked
package dev.tl4j.testkit.signin.layer228;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
