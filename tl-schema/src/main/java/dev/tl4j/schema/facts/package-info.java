/**
 * What is known about a schema beyond its text: what its names mean, the errors that methods answer with, and who may call them. It
 * comes as tables, text with a tab between columns, and as docs files, a sentence a line, so that users can bring their own;
 * documentation and the constants for errors are made of it, nothing else depends on it.
 */
package dev.tl4j.schema.facts;
