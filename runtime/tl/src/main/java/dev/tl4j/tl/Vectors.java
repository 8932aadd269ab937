package dev.tl4j.tl;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;

/**
 * The unmodifiable lists behind TL vectors; those of ints and longs store primitives. Generated constructors pass every list through
 * here, so that a record's list never changes and the codec meets these classes only.
 */
public final class Vectors {
    private static final Items<?> NO_ITEMS = new Items<>(new Object[0]);
    private static final Ints NO_INTS = new Ints(new int[0]);
    private static final Longs NO_LONGS = new Longs(new long[0]);

    private Vectors() {}

    /**
     * The given list if it came from here, else a copy.
     *
     * @throws NullPointerException if the list or an item is null
     */
    @SuppressWarnings("unchecked") // a list of T, in whatever class, is read as a list of T
    public static <T> List<T> of(List<? extends T> items) {
        return items instanceof Items<? extends T> done ? (List<T>) done : of(items.toArray());
    }

    /**
     * {@link #of(List)} for a vector of vectors: the given list if it and all its items came from here, else a copy.
     *
     * @param copy makes an item such that it never changes, and gives it back as it is if it is so already
     * @throws NullPointerException if the list or an item is null
     */
    public static <T> List<T> of(List<T> items, UnaryOperator<T> copy) {
        Object[] copies = new Object[items.size()];
        boolean same = items instanceof Items;
        int i = 0;
        for (T item : items) {
            T copied = copy.apply(item);
            same &= copied == item;
            copies[i++] = copied;
        }
        return same ? items : of(copies);
    }

    /**
     * The given list if it came from here, else a copy.
     *
     * @throws NullPointerException if the list or an item is null
     */
    public static List<Integer> ofInts(List<Integer> items) {
        return items instanceof Ints
                ? items
                : ofInts(items.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * The given list if it came from here, else a copy.
     *
     * @throws NullPointerException if the list or an item is null
     */
    public static List<Long> ofLongs(List<Long> items) {
        return items instanceof Longs
                ? items
                : ofLongs(items.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * A list over the given array itself, which must not change any more: for generated readers, that fill one of the right size.
     *
     * @throws NullPointerException if an item is null
     */
    @SuppressWarnings("unchecked") // the caller says what is in the array
    public static <T> List<T> of(Object[] items) {
        for (int i = 0; i < items.length; i++) {
            if (items[i] == null) {
                throw new NullPointerException("vector: item " + i + " is null");
            }
        }
        return items.length == 0 ? (List<T>) NO_ITEMS : new Items<>(items);
    }

    /** A list of ints over the given array itself, which must not change any more. */
    public static List<Integer> ofInts(int[] items) {
        return items.length == 0 ? NO_INTS : new Ints(items);
    }

    /** A list of longs over the given array itself, which must not change any more. */
    public static List<Long> ofLongs(long[] items) {
        return items.length == 0 ? NO_LONGS : new Longs(items);
    }

    /** A list of objects. */
    static final class Items<T> extends AbstractList<T> implements RandomAccess {
        final Object[] items;

        private Items(Object[] items) {
            this.items = items;
        }

        @Override
        @SuppressWarnings("unchecked") // see of(Object[])
        public T get(int index) {
            return (T) items[index];
        }

        @Override
        public int size() {
            return items.length;
        }

        @Override
        public Object[] toArray() {
            return Arrays.copyOf(items, items.length, Object[].class);
        }
    }

    /** A list of ints. */
    static final class Ints extends AbstractList<Integer> implements RandomAccess {
        final int[] items;

        private Ints(int[] items) {
            this.items = items;
        }

        @Override
        public Integer get(int index) {
            return items[Objects.checkIndex(index, items.length)];
        }

        @Override
        public int size() {
            return items.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ints that ? Arrays.equals(items, that.items) : super.equals(other);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(items);
        }
    }

    /** A list of longs. */
    static final class Longs extends AbstractList<Long> implements RandomAccess {
        final long[] items;

        private Longs(long[] items) {
            this.items = items;
        }

        @Override
        public Long get(int index) {
            return items[Objects.checkIndex(index, items.length)];
        }

        @Override
        public int size() {
            return items.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Longs that ? Arrays.equals(items, that.items) : super.equals(other);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(items);
        }
    }
}
