/**
 * Tree to model. Looks up every name, checks what the grammar cannot, computes the ids that the text leaves out and verifies the
 * others. Several texts become one {@link dev.tl4j.schema.model.Schema}; all their problems are reported before it fails.
 */
package dev.tl4j.schema.resolve;
