package dev.tl4j.tl;

/**
 * A TL {@code int128}: 16 bytes with no order of their own, used for nonces and hashes.
 *
 * @param first bytes 0 to 7 as a little-endian long
 * @param second bytes 8 to 15 as a little-endian long
 */
public record Int128(long first, long second) {
    /** The number of bytes. */
    public static final int SIZE = 16;

    /**
     * Takes 16 bytes.
     *
     * @throws IllegalArgumentException if there are not exactly 16
     */
    public static Int128 of(byte[] bytes) {
        Bytes.requireSize(bytes.length, SIZE, "int128");
        return new Int128(LittleEndian.getLong(bytes, 0), LittleEndian.getLong(bytes, 8));
    }

    /** The 16 bytes, in a new array. */
    public byte[] toByteArray() {
        byte[] bytes = new byte[SIZE];
        LittleEndian.putLong(bytes, 0, first);
        LittleEndian.putLong(bytes, 8, second);
        return bytes;
    }

    /** The bytes in hexadecimal, in the order of the wire. */
    @Override
    public String toString() {
        return Bytes.hex(toByteArray());
    }
}
