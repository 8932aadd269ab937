package dev.tl4j.tl;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Writes TL into one growing array, little-endian. Room left in front lets a transport put its headers before what was written and
 * encrypt the whole in place. Not for use by two threads at once.
 *
 * @see <a href="https://core.telegram.org/mtproto/serialize">core.telegram.org/mtproto/serialize</a>
 */
public final class TlWriter {
    static final int VECTOR_ID = 0x1cb5c415;
    static final int BOOL_TRUE_ID = 0x997275b5;
    static final int BOOL_FALSE_ID = 0xbc799737;

    /** The longest string or byte string that TL can say. */
    public static final int MAX_BYTES = (1 << 24) - 1;

    private static final int LONG_FORM = 254;
    private static final int SHORT_TEXT = (LONG_FORM - 1) / Utf8.MAX_BYTES_PER_CHAR;

    /** Room kept behind a large value, so that a packet's padding does not make it grow, and be copied, once more. */
    private static final int SPARE = 64;

    private final int start;
    private byte[] buffer;
    private int position;

    /** A writer with no room in front. */
    public TlWriter() {
        this(0, 512);
    }

    /**
     * @param headroom how many bytes to leave free before the first one written
     * @param capacity how many bytes to expect; more are fine
     */
    public TlWriter(int headroom, int capacity) {
        start = headroom;
        position = headroom;
        buffer = new byte[Math.addExact(headroom, capacity)];
    }

    /** How many bytes were written. */
    public int size() {
        return position - start;
    }

    /**
     * The array that is written to: what was written lies at {@link #start()} and after. It is replaced when it has to grow.
     */
    public byte[] array() {
        return buffer;
    }

    /** Where in {@link #array()} the first written byte lies. */
    public int start() {
        return start;
    }

    /** What was written, in a new array. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(buffer, start, position);
    }

    /**
     * Leaves room for {@code count} bytes that the caller fills in {@link #array()}, and more after them without growing.
     *
     * @return where in the array they begin
     * @throws IndexOutOfBoundsException if {@code count} is negative
     */
    public int skip(int count) {
        if (count < 0) {
            throw new IndexOutOfBoundsException("skip: expected 0 or more, got " + count);
        }
        ensure(count);
        position += count;
        return position - count;
    }

    /** Overwrites four bytes already written, {@code at} as {@link #skip} gave it. */
    public void setInt(int at, int value) {
        LittleEndian.putInt(buffer, at, value);
    }

    /** Overwrites eight bytes already written, {@code at} as {@link #skip} gave it. */
    public void setLong(int at, long value) {
        LittleEndian.putLong(buffer, at, value);
    }

    /** Takes back all that was written after the first {@code size} bytes. */
    public void truncate(int size) {
        if (size < 0 || size > size()) {
            throw new IndexOutOfBoundsException("truncate: expected 0 to " + size() + ", got " + size);
        }
        position = start + size;
    }

    public void writeInt(int value) {
        ensure(4);
        LittleEndian.putInt(buffer, position, value);
        position += 4;
    }

    public void writeLong(long value) {
        ensure(8);
        LittleEndian.putLong(buffer, position, value);
        position += 8;
    }

    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    public void writeBool(boolean value) {
        writeInt(value ? BOOL_TRUE_ID : BOOL_FALSE_ID);
    }

    public void writeInt128(Int128 value) {
        writeLong(value.first());
        writeLong(value.second());
    }

    public void writeInt256(Int256 value) {
        writeLong(value.first());
        writeLong(value.second());
        writeLong(value.third());
        writeLong(value.fourth());
    }

    /**
     * Writes a {@code string}.
     *
     * @throws TlException if its UTF-8 is longer than {@link #MAX_BYTES}, or it has half of a surrogate pair
     */
    public void writeString(String value) {
        int chars = value.length();
        if (chars > SHORT_TEXT) {
            byte[] encoded = Utf8.encode(value);
            writeBytes(encoded, 0, encoded.length);
            return;
        }
        ensure(1 + chars * Utf8.MAX_BYTES_PER_CHAR + 3);
        int end = Utf8.encode(value, buffer, position + 1);
        buffer[position] = (byte) (end - position - 1);
        position = end;
        pad();
    }

    /**
     * Writes a {@code bytes}.
     *
     * @throws TlException if there are more than {@link #MAX_BYTES}
     */
    public void writeBytes(Bytes value) {
        int at = writeBytesHeader(value.size());
        value.copyTo(buffer, at);
        pad();
    }

    /**
     * {@link #writeBytes(Bytes)} for a slice of an array.
     *
     * @throws IndexOutOfBoundsException if the slice is not inside the array
     */
    public void writeBytes(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        int at = writeBytesHeader(length);
        System.arraycopy(source, offset, buffer, at, length);
        pad();
    }

    private int writeBytesHeader(int length) {
        if (length < LONG_FORM) {
            ensure(1 + length + 3);
            buffer[position++] = (byte) length;
        } else if (length <= MAX_BYTES) {
            ensure(4 + length + 3);
            LittleEndian.putInt(buffer, position, LONG_FORM | length << 8);
            position += 4;
        } else {
            throw new TlException("bytes: expected at most " + MAX_BYTES + ", got " + length);
        }
        position += length;
        return position - length;
    }

    private void pad() {
        while ((position - start & 3) != 0) {
            buffer[position++] = 0;
        }
    }

    /**
     * Writes bytes as they are, without a length.
     *
     * @throws IndexOutOfBoundsException if the slice is not inside the array
     */
    public void writeRaw(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        int at = skip(length);
        System.arraycopy(source, offset, buffer, at, length);
    }

    /** Writes the id and the count that lead a {@code Vector}. */
    public void writeVectorHeader(int count) {
        writeInt(VECTOR_ID);
        writeInt(count);
    }

    /** Writes a {@code Vector<int>}. */
    public void writeIntVector(List<Integer> values) {
        writeVectorHeader(values.size());
        if (values instanceof Vectors.Ints ints) {
            for (int value : ints.items) {
                writeInt(value);
            }
        } else {
            for (int value : values) {
                writeInt(value);
            }
        }
    }

    /** Writes a {@code Vector<long>}. */
    public void writeLongVector(List<Long> values) {
        writeVectorHeader(values.size());
        if (values instanceof Vectors.Longs longs) {
            for (long value : longs.items) {
                writeLong(value);
            }
        } else {
            for (long value : values) {
                writeLong(value);
            }
        }
    }

    /** Writes a {@code Vector<string>}. */
    public void writeStringVector(List<String> values) {
        writeVectorHeader(values.size());
        for (int i = 0; i < values.size(); i++) {
            writeString(values.get(i));
        }
    }

    /** Writes a {@code Vector<bytes>}. */
    public void writeBytesVector(List<Bytes> values) {
        writeVectorHeader(values.size());
        for (int i = 0; i < values.size(); i++) {
            writeBytes(values.get(i));
        }
    }

    /** Writes a {@code Vector} of boxed values. */
    public void writeObjectVector(List<? extends TlObject> values) {
        writeVectorHeader(values.size());
        for (int i = 0; i < values.size(); i++) {
            values.get(i).write(this);
        }
    }

    /**
     * Writes a {@code vector}, the bare kind: a count and the items, by the given function.
     */
    public <T> void writeBareVector(List<T> values, ItemWriter<? super T> item) {
        writeInt(values.size());
        for (int i = 0; i < values.size(); i++) {
            item.write(this, values.get(i));
        }
    }

    /** {@link #writeBareVector} led by the id of {@code Vector}. */
    public <T> void writeVector(List<T> values, ItemWriter<? super T> item) {
        writeInt(VECTOR_ID);
        writeBareVector(values, item);
    }

    /**
     * Writes a method's result by its Java type, the way back of {@link TlMethod#readResult}: an object, a {@link Boolean}, or a list of
     * objects, integers, longs, strings or byte strings.
     *
     * @throws IllegalArgumentException if it is of another type
     */
    public void writeResult(Object result) {
        if (result instanceof TlObject object) {
            object.write(this);
        } else if (result instanceof Boolean bool) {
            writeBool(bool);
        } else if (result instanceof List<?> list) {
            writeVector(list, TlWriter::writeItem);
        } else {
            throw new IllegalArgumentException(
                    "result: expected a TL value, got " + result.getClass().getName());
        }
    }

    private static void writeItem(TlWriter writer, Object item) {
        if (item instanceof Integer value) {
            writer.writeInt(value);
        } else if (item instanceof Long value) {
            writer.writeLong(value);
        } else if (item instanceof Double value) {
            writer.writeDouble(value);
        } else if (item instanceof String value) {
            writer.writeString(value);
        } else if (item instanceof Bytes value) {
            writer.writeBytes(value);
        } else {
            writer.writeResult(item);
        }
    }

    private void ensure(int count) {
        if (buffer.length - position < count) {
            grow(count);
        }
    }

    private void grow(int count) {
        long needed = (long) position + count;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new TlException("message: expected less than 2 GiB, got " + needed + " bytes");
        }
        long wanted = Math.max(needed + SPARE, buffer.length * 2L);
        buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }

    /** Writes one item of a vector. */
    @FunctionalInterface
    public interface ItemWriter<T> {
        void write(TlWriter writer, T item);
    }
}
