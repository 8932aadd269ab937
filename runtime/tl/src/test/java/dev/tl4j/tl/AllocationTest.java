package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import dev.tl4j.tl.TestSchema.Tree;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that promises more than it holds must not make the reader allocate what was promised. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The exception with its stack trace, and the empty items that are let through. */
    private static final long CONSTANT = 200_000;

    private static final int TIMES_INPUT = 8;

    static Stream<Arguments> hostile() {
        return Stream.of(
                hostile("bytes of 2^24-1", "feffffff", TlReader::readBytes),
                hostile("a string of 2^24-1", "feffffff", TlReader::readString),
                hostile("2^31-1 ints", Hex.VECTOR + "ffffff7f", TlReader::readIntVector),
                hostile("2^31-1 longs", Hex.VECTOR + "ffffff7f", TlReader::readLongVector),
                hostile("2^31-1 strings", Hex.VECTOR + "ffffff7f", TlReader::readStringVector),
                hostile("2^31-1 byte strings", Hex.VECTOR + "ffffff7f", TlReader::readBytesVector),
                hostile("2^31-1 items of no bytes", "ffffff7f", r -> r.readBareVector(0, item -> "")),
                hostile("vectors of 4096 items of no bytes", emptyItems(), AllocationTest::readEmptyItems),
                hostile("ever shorter vectors in each other", nested(), TlReader::readObject),
                hostile("an unknown id", "ffffffff", TlReader::readObject));
    }

    private static Arguments hostile(String name, String hex, Consumer<TlReader> read) {
        return hostile(name, Hex.bytes(hex), read);
    }

    private static Arguments hostile(String name, byte[] input, Consumer<TlReader> read) {
        return arguments(name, input, read);
    }

    private static byte[] emptyItems() {
        TlWriter writer = new TlWriter();
        writer.writeInt(1000);
        for (int i = 0; i < 1000; i++) {
            writer.writeInt(TlReader.MAX_EMPTY_ITEMS);
        }
        return writer.toByteArray();
    }

    private static void readEmptyItems(TlReader reader) {
        reader.readBareVector(4, outer -> outer.readBareVector(0, item -> ""));
    }

    /** 200 vectors inside each other, each of which claims as many items as bytes are left for. */
    private static byte[] nested() {
        int depth = 200;
        int rest = 100_000;
        TlWriter writer = new TlWriter();
        for (int i = 0; i < depth; i++) {
            writer.writeInt(Tree.ID);
            writer.writeVectorHeader((rest + 12 * (depth - i - 1)) / 4);
        }
        writer.writeRaw(new byte[rest], 0, rest);
        return writer.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void allocatesASmallMultipleOfTheInput(String name, byte[] input, Consumer<TlReader> read) {
        attempt(input, read); // loads the classes that an exception needs
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean failed = attempt(input, read);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(failed).isTrue();
        assertThat(allocated).isLessThan(CONSTANT + (long) TIMES_INPUT * input.length);
    }

    private static boolean attempt(byte[] input, Consumer<TlReader> read) {
        try {
            read.accept(new TlReader(TestSchema.SCHEMA, input));
            return false;
        } catch (TlException expected) {
            return true;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void failsWithTheDocumentedException(String name, byte[] input, Consumer<TlReader> read) {
        assertThatThrownBy(() -> read.accept(new TlReader(TestSchema.SCHEMA, input)))
                .isInstanceOf(TlException.class);
    }

    @Test
    void theMeasurementSeesWhatIsAllocated() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        byte[] million = new byte[1_000_000];
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isGreaterThan(million.length);
    }
}
