/**
 * The annotation processor: reads {@code @GenerateTl} and {@code @TlContract}, finds and checks the schema, and hands it on to
 * {@code plan} and {@code emit}. Whatever is wrong becomes a compile error on the user's annotation.
 */
package dev.tl4j.codegen;
