package dev.tl4j.tl;

/**
 * A TL {@code int256}: 32 bytes with no order of their own, used for nonces.
 *
 * @param first bytes 0 to 7 as a little-endian long
 * @param second bytes 8 to 15 as a little-endian long
 * @param third bytes 16 to 23 as a little-endian long
 * @param fourth bytes 24 to 31 as a little-endian long
 */
public record Int256(long first, long second, long third, long fourth) {
    /** The number of bytes. */
    public static final int SIZE = 32;

    /**
     * Takes 32 bytes.
     *
     * @throws IllegalArgumentException if there are not exactly 32
     */
    public static Int256 of(byte[] bytes) {
        Bytes.requireSize(bytes.length, SIZE, "int256");
        return new Int256(
                LittleEndian.getLong(bytes, 0),
                LittleEndian.getLong(bytes, 8),
                LittleEndian.getLong(bytes, 16),
                LittleEndian.getLong(bytes, 24));
    }

    /** The 32 bytes, in a new array. */
    public byte[] toByteArray() {
        byte[] bytes = new byte[SIZE];
        LittleEndian.putLong(bytes, 0, first);
        LittleEndian.putLong(bytes, 8, second);
        LittleEndian.putLong(bytes, 16, third);
        LittleEndian.putLong(bytes, 24, fourth);
        return bytes;
    }

    /** The bytes in hexadecimal, in the order of the wire. */
    @Override
    public String toString() {
        return Bytes.hex(toByteArray());
    }
}
