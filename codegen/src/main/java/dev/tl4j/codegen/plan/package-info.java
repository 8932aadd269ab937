/**
 * Every Java decision, made once: names and what happens when they collide, which type a field has, what may be null, which types are
 * sealed interfaces, how each value is read and written. The outcome is an immutable {@link dev.tl4j.codegen.plan.SchemaPlan} that
 * leaves nothing to decide to whoever writes the source.
 */
package dev.tl4j.codegen.plan;
