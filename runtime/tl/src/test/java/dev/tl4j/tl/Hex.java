package dev.tl4j.tl;

import java.util.HexFormat;

/** Bytes as a test writes them down: hexadecimal, with spaces between the values. */
final class Hex {
    /** The id of {@code Vector}. */
    static final String VECTOR = "15c4b51c ";

    private Hex() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static TlReader reader(String hex) {
        return new TlReader(TestSchema.SCHEMA, bytes(hex));
    }
}
