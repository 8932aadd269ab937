/**
 * Signing in as a machine without I/O: each state of it is an immutable object, which says what is to be done next and takes what comes
 * of it. It makes no calls and asks nobody: a {@link dev.tl4j.signin.flow.SignInStep} says which call, or which question.
 */
@NullMarked
package dev.tl4j.signin.flow;

import org.jspecify.annotations.NullMarked;
