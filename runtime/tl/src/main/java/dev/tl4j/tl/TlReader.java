package dev.tl4j.tl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads TL from an array that may come from anyone. Every bound is checked before anything is allocated, nesting is limited, and
 * whatever is wrong ends in a {@link TlException}. Decoded {@link Bytes} are slices of the array, so it must not change afterwards.
 * Not for use by two threads at once.
 *
 * @see <a href="https://core.telegram.org/mtproto/serialize">core.telegram.org/mtproto/serialize</a>
 */
public final class TlReader {
    /** How deep objects may lie in each other. */
    public static final int MAX_DEPTH = 256;

    /** How many items of vectors whose items take no bytes a reader reads in all. */
    public static final int MAX_EMPTY_ITEMS = 4096;

    private static final int LONG_FORM = 254;

    private final TlSchema schema;
    private final byte[] buffer;
    private final int start;
    private final int end;
    private int position;
    private int depth;
    private int promised;
    private int emptyItems;

    /**
     * Reads all of {@code bytes}.
     *
     * @param schema what any-typed values ({@code !X}, {@code Object}) are read by
     */
    public TlReader(TlSchema schema, byte[] bytes) {
        this(schema, bytes, 0, bytes.length);
    }

    /**
     * Reads all of {@code bytes}, without a copy.
     *
     * @param schema what any-typed values ({@code !X}, {@code Object}) are read by
     */
    public TlReader(TlSchema schema, Bytes bytes) {
        this(schema, bytes.array, bytes.offset, bytes.size());
    }

    /**
     * Reads {@code length} bytes from {@code offset} on.
     *
     * @param schema what any-typed values ({@code !X}, {@code Object}) are read by
     * @throws IndexOutOfBoundsException if they are not inside the array
     */
    public TlReader(TlSchema schema, byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.schema = schema;
        buffer = bytes;
        start = offset;
        position = offset;
        end = offset + length;
    }

    /** The schema that any-typed values are read by. */
    public TlSchema schema() {
        return schema;
    }

    /** How many bytes were read. */
    public int offset() {
        return position - start;
    }

    /** How many bytes are left. */
    public int remaining() {
        return end - position;
    }

    /**
     * Ends the reading.
     *
     * @throws TlException if bytes are left
     */
    public void requireEnd() {
        if (position != end) {
            throw new TlException("expected the end, got " + (end - position) + " more bytes", offset());
        }
    }

    public int readInt() {
        int at = advance(4);
        return LittleEndian.getInt(buffer, at);
    }

    /** The int to come, without reading it. */
    public int peekInt() {
        int value = readInt();
        position -= 4;
        return value;
    }

    public long readLong() {
        int at = advance(8);
        return LittleEndian.getLong(buffer, at);
    }

    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    /** Reads a {@code Bool}. */
    public boolean readBool() {
        int id = readInt();
        if (id == TlWriter.BOOL_TRUE_ID) {
            return true;
        }
        if (id == TlWriter.BOOL_FALSE_ID) {
            return false;
        }
        throw unknownId("Bool", id);
    }

    public Int128 readInt128() {
        int at = advance(Int128.SIZE);
        return new Int128(LittleEndian.getLong(buffer, at), LittleEndian.getLong(buffer, at + 8));
    }

    public Int256 readInt256() {
        int at = advance(Int256.SIZE);
        return new Int256(
                LittleEndian.getLong(buffer, at),
                LittleEndian.getLong(buffer, at + 8),
                LittleEndian.getLong(buffer, at + 16),
                LittleEndian.getLong(buffer, at + 24));
    }

    /** Reads a {@code string}; malformed UTF-8 in it becomes U+FFFD. The padding behind it may be anything. */
    public String readString() {
        int length = readLength();
        String text = new String(buffer, position, length, StandardCharsets.UTF_8);
        endBytes(length);
        return text;
    }

    /** Reads a {@code bytes}, as a slice of the array. The padding behind it may be anything. */
    public Bytes readBytes() {
        int length = readLength();
        Bytes bytes = length == 0 ? Bytes.EMPTY : Bytes.wrap(buffer, position, length);
        endBytes(length);
        return bytes;
    }

    private int readLength() {
        int at = advance(4);
        int first = buffer[at] & 0xff;
        if (first < LONG_FORM) {
            position = at + 1;
        } else if (first == LONG_FORM) {
            first = LittleEndian.getInt(buffer, at) >>> 8;
        } else {
            position = at;
            throw new TlException("bytes: expected a length byte of at most 254, got 255", offset());
        }
        if (first > end - position) {
            throw truncated(first);
        }
        return first;
    }

    private void endBytes(int length) {
        position += length;
        int padding = start - position & 3;
        if (padding > end - position) {
            throw truncated(padding);
        }
        position += padding;
    }

    /** Reads {@code length} bytes as they are, as a slice of the array. */
    public Bytes readRaw(int length) {
        if (length < 0) {
            throw new TlException("length: expected 0 or more, got " + length, offset());
        }
        int at = advance(length);
        return Bytes.wrap(buffer, at, length);
    }

    /**
     * Reads the id and the count that lead a {@code Vector}.
     *
     * @param itemSize the least number of bytes that an item takes
     * @throws TlException if so many items cannot be in what is left
     */
    public int readVectorHeader(int itemSize) {
        expect(TlWriter.VECTOR_ID, "Vector");
        return readCount(itemSize);
    }

    private int readCount(int itemSize) {
        int count = readInt();
        int limit = mostItems(itemSize);
        if (count < 0 || count > limit) {
            throw new TlException(
                    "vector: expected at most " + limit + " items, got " + Integer.toUnsignedString(count),
                    offset() - 4);
        }
        promised += count * itemSize;
        emptyItems += itemSize == 0 ? count : 0;
        return count;
    }

    /**
     * No two vectors count the same bytes, not even a vector and one inside its items: what lies in an item comes on top of its least
     * size. So all vectors together promise no more than there is, or else vectors in vectors would allocate many times the input.
     */
    private int mostItems(int itemSize) {
        return itemSize == 0
                ? MAX_EMPTY_ITEMS - emptyItems
                : Math.min(end - position, end - start - promised) / itemSize;
    }

    /** Reads a {@code Vector<int>}. */
    public List<Integer> readIntVector() {
        int[] values = new int[readVectorHeader(4)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readInt();
        }
        return Vectors.ofInts(values);
    }

    /** Reads a {@code Vector<long>}. */
    public List<Long> readLongVector() {
        long[] values = new long[readVectorHeader(8)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readLong();
        }
        return Vectors.ofLongs(values);
    }

    /** Reads a {@code Vector<string>}. */
    public List<String> readStringVector() {
        Object[] values = new Object[readVectorHeader(4)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readString();
        }
        return Vectors.of(values);
    }

    /** Reads a {@code Vector<bytes>}. */
    public List<Bytes> readBytesVector() {
        Object[] values = new Object[readVectorHeader(4)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readBytes();
        }
        return Vectors.of(values);
    }

    /**
     * Reads a {@code vector}, the bare kind: a count and the items, by the given function.
     *
     * @param itemSize the least number of bytes that an item takes
     */
    public <T> List<T> readBareVector(int itemSize, ItemReader<? extends T> item) {
        Object[] values = new Object[readCount(itemSize)];
        for (int i = 0; i < values.length; i++) {
            values[i] = item.read(this);
        }
        return Vectors.of(values);
    }

    /** {@link #readBareVector} led by the id of {@code Vector}. */
    public <T> List<T> readVector(int itemSize, ItemReader<? extends T> item) {
        expect(TlWriter.VECTOR_ID, "Vector");
        return readBareVector(itemSize, item);
    }

    /**
     * Reads any boxed value that the schema has, a constructor or a method.
     *
     * @throws TlException if the schema has no such id
     */
    public TlObject readObject() {
        int id = readInt();
        enter();
        TlObject object = schema.readFields(id, this);
        leave();
        if (object == null) {
            throw unknownId("a value of " + schema.name(), id);
        }
        return object;
    }

    /**
     * Reads a call, for a {@code !X}.
     *
     * @throws TlException if it is no method of the schema
     */
    public TlMethod<?> readMethod() {
        int at = offset();
        if (readObject() instanceof TlMethod<?> method) {
            return method;
        }
        throw new TlException("expected a method of " + schema.name() + ", got a constructor", at);
    }

    /**
     * Reads an id.
     *
     * @throws TlException if it is another one
     */
    public void expect(int id, String type) {
        int actual = readInt();
        if (actual != id) {
            throw unknownId(type, actual);
        }
    }

    /** The failure of an id just read that is none of {@code type}'s; if the schema's user left it out, it says so. */
    public TlException unknownId(String type, int id) {
        String excluded = schema.excluded(id);
        String got = excluded == null
                ? String.format("the unknown id #%08x", id)
                : excluded + ", which is excluded from " + schema.name();
        return new TlException("expected " + type + ", got " + got, offset() - 4);
    }

    /**
     * Goes into a value that may hold others of its kind; {@link #leave} comes back.
     *
     * @throws TlException if that is deeper than {@link #MAX_DEPTH}
     */
    public void enter() {
        if (++depth > MAX_DEPTH) {
            throw new TlException("nesting: expected at most " + MAX_DEPTH + " objects inside each other", offset());
        }
    }

    /** Comes back from a value that {@link #enter} went into. */
    public void leave() {
        depth--;
    }

    private int advance(int count) {
        int at = position;
        if (count > end - at) {
            throw truncated(count);
        }
        position = at + count;
        return at;
    }

    private TlException truncated(int count) {
        return new TlException("expected " + count + " more bytes, got " + (end - position), offset());
    }

    /** Reads one item of a vector. */
    @FunctionalInterface
    public interface ItemReader<T> {
        T read(TlReader reader);
    }
}
