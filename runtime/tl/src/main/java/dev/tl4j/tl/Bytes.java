package dev.tl4j.tl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A TL {@code bytes}: an immutable run of bytes. Decoded ones are slices of the packet they came in, which they keep alive;
 * {@link #compact()} gives a copy of its own size. {@code toString} tells the length and nothing of the content.
 */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    final byte[] array;
    final int offset;
    private final int size;

    private Bytes(byte[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** A copy of {@code bytes}. */
    public static Bytes of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone(), 0, bytes.length);
    }

    /**
     * A copy of {@code length} bytes from {@code offset} on.
     *
     * @throws IndexOutOfBoundsException if they are not all there
     */
    public static Bytes of(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return new Bytes(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
    }

    /** The UTF-8 encoding of {@code text}. */
    public static Bytes utf8(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return new Bytes(encoded, 0, encoded.length);
    }

    /**
     * The bytes that {@code hex} spells, two digits each.
     *
     * @throws IllegalArgumentException if it is anything but pairs of hexadecimal digits
     */
    public static Bytes fromHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return new Bytes(bytes, 0, bytes.length);
    }

    /**
     * The given array itself, not a copy: for code that owns the array and never writes to it again.
     *
     * @throws IndexOutOfBoundsException if the slice is not inside the array
     */
    public static Bytes wrap(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        return new Bytes(array, offset, length);
    }

    /** {@link #wrap(byte[], int, int)} of the whole array. */
    public static Bytes wrap(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * One byte.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 to {@code size() - 1}
     */
    public byte get(int index) {
        return array[offset + Objects.checkIndex(index, size)];
    }

    /**
     * The bytes from {@code begin} to before {@code end}, sharing this one's memory.
     *
     * @throws IndexOutOfBoundsException if the range is not inside
     */
    public Bytes slice(int begin, int end) {
        Objects.checkFromToIndex(begin, end, size);
        return new Bytes(array, offset + begin, end - begin);
    }

    /** These bytes in memory of just their size: this object if that is so already. */
    public Bytes compact() {
        return size == array.length ? this : of(array, offset, size);
    }

    /** The bytes in a new array. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** The bytes as a read-only buffer over the same memory. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    /**
     * Copies all bytes into {@code target} from {@code targetOffset} on.
     *
     * @throws IndexOutOfBoundsException if there is no room for them
     */
    public void copyTo(byte[] target, int targetOffset) {
        System.arraycopy(array, offset, target, targetOffset, size);
    }

    /** The text that these bytes are the UTF-8 encoding of; malformed parts become U+FFFD. */
    public String toUtf8() {
        return new String(array, offset, size, StandardCharsets.UTF_8);
    }

    /** The bytes in hexadecimal. Mind who reads it: {@code toString} hides them for a reason. */
    public String toHex() {
        return HexFormat.of().formatHex(array, offset, offset + size);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static void requireSize(int actual, int expected, String type) {
        if (actual != expected) {
            throw new IllegalArgumentException(type + ": expected " + expected + " bytes, got " + actual);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that
                && Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** The length, as in {@code bytes[19]}. */
    @Override
    public String toString() {
        return "bytes[" + size + "]";
    }
}
