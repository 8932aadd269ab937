package dev.tl4j.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Turns good bytes into bad ones: a few changes of the kinds that find what a decoder forgot to check. */
public final class Mutation {
    private static final int[] NUMBERS = {
        0,
        1,
        -1,
        4,
        8,
        16,
        253,
        254,
        255,
        256,
        0xffff,
        0xffffff,
        0x1000000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1020,
        1021
    };

    private final Random random;
    private final int[] ids;

    /** @param ids constructors to put in anywhere */
    public Mutation(Random random, int... ids) {
        this.random = random;
        this.ids = ids;
    }

    /** One of the inputs, changed; seldom as it is. */
    public byte[] of(List<byte[]> inputs) {
        byte[] bytes = inputs.get(random.nextInt(inputs.size())).clone();
        int changes = random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, inputs);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes, List<byte[]> inputs) {
        if (bytes.length == 0) {
            return inputs.get(random.nextInt(inputs.size())).clone();
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) NUMBERS[random.nextInt(NUMBERS.length)];
            case 2 -> putInt(bytes, at, NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3 -> putInt(bytes, at, ids.length == 0 ? random.nextInt() : ids[random.nextInt(ids.length)]);
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 5 -> {
                return without(bytes, at, random.nextInt(Math.min(64, bytes.length - at) + 1));
            }
            case 6 -> {
                return with(bytes, at, part(inputs.get(random.nextInt(inputs.size()))));
            }
            default -> {
                return with(bytes, at, part(bytes));
            }
        }
        return bytes;
    }

    /** Mostly at a multiple of four, as TL has it. */
    private void putInt(byte[] bytes, int anywhere, int value) {
        int at = random.nextInt(4) == 0 ? anywhere : anywhere & ~3;
        for (int i = 0; i < 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }

    private byte[] part(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length) & ~3;
        return Arrays.copyOfRange(bytes, from, from + random.nextInt(Math.min(256, bytes.length - from) + 1));
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, at + count, shorter, at, shorter.length - at);
        return shorter;
    }

    private static byte[] with(byte[] bytes, int at, byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }
}
