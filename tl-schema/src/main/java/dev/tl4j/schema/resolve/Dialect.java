package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import java.util.List;

/** What a declaration's id is the CRC-32 of, see {@link CanonicalText}. */
enum Dialect {
    /** Of the declaration as <a href="https://core.telegram.org/mtproto/TL-formal">TL-formal</a> has it; TON's schemas do so. */
    PLAIN,
    /**
     * Telegram's own: {@code bytes} counts as {@code string}, and {@code flags.N?true} fields do not count at all, so that
     * adding one keeps the id. See <a href="https://core.telegram.org/mtproto/TL">/mtproto/TL</a>.
     */
    TELEGRAM;

    private static final String OWN_BYTES = "bytes data:string = Bytes";

    /** Where {@code bytes} has a declaration of its own, beside {@code string}, ids are plain. */
    static Dialect of(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            if (declaration.name().equals("bytes")
                    && CanonicalText.of(declaration, PLAIN).equals(OWN_BYTES)) {
                return PLAIN;
            }
        }
        return TELEGRAM;
    }
}
