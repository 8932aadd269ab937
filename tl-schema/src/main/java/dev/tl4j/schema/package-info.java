/**
 * Where schemas come in: {@link dev.tl4j.schema.SchemaReader} makes a {@link dev.tl4j.schema.model.Schema} of text,
 * {@link dev.tl4j.schema.BundledSchemas} has the text of those that come with tl4j. The way is text, tokens, tree
 * ({@code parse}, {@code ast}), checked model ({@code resolve}, {@code model}).
 */
package dev.tl4j.schema;
