/**
 * What generated TL code stands on: {@link dev.tl4j.tl.TlObject objects} and {@link dev.tl4j.tl.TlMethod methods}, the values that
 * Java lacks, and the codec, {@link dev.tl4j.tl.TlReader} and {@link dev.tl4j.tl.TlWriter}. It knows nothing of MTProto.
 *
 * @see <a href="https://core.telegram.org/mtproto/serialize">core.telegram.org/mtproto/serialize</a>
 */
@NullMarked
package dev.tl4j.tl;

import org.jspecify.annotations.NullMarked;
