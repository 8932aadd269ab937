/**
 * The checked model of a TL schema: immutable, complete, every name resolved. It says what the schema says and knows nothing of
 * Java or of the text it came from, except for the {@linkplain dev.tl4j.schema.source.Location place} of each declaration.
 */
package dev.tl4j.schema.model;
