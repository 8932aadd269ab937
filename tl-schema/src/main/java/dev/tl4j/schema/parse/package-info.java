/**
 * Text to tree. The lexer cuts a text into tokens, the parser makes an {@link dev.tl4j.schema.ast.Document} of them. Any text may
 * come in: what is wrong is reported and skipped up to the next {@code ;}, so that one run finds every mistake of a file.
 */
package dev.tl4j.schema.parse;
