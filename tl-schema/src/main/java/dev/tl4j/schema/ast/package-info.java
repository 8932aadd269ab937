/**
 * TL as it was written: the tree that {@code parse} makes of a text and {@code resolve} turns into the model. Every node has its
 * place in the text; no name has been looked up yet. The grammar is that of
 * <a href="https://core.telegram.org/mtproto/TL-formal">TL-formal</a>, as far as real schemas use it.
 */
package dev.tl4j.schema.ast;
