package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of malformed input is told, word by word. */
class MalformedInputTest {
    private static Arguments row(String name, String hex, Function<TlReader, Object> read, int offset, String message) {
        return arguments(name, hex, read, offset, message);
    }

    private static Function<TlReader, Object> afterInt(Function<TlReader, Object> read) {
        return reader -> {
            reader.readInt();
            return read.apply(reader);
        };
    }

    static Stream<Arguments> tooShort() {
        return Stream.of(
                row("nothing", "", TlReader::readInt, 0, "expected 4 more bytes, got 0"),
                row("half an int", "0000", TlReader::readInt, 0, "expected 4 more bytes, got 2"),
                row("an int for a long", "00000000", TlReader::readLong, 0, "expected 8 more bytes, got 4"),
                row("a late double", "01000000 00", afterInt(TlReader::readDouble), 4, "expected 8 more bytes, got 1"),
                row("short int128", "00".repeat(15), TlReader::readInt128, 0, "expected 16 more bytes, got 15"),
                row("short int256", "00".repeat(31), TlReader::readInt256, 0, "expected 32 more bytes, got 31"),
                row("half a length", "fe01", TlReader::readBytes, 0, "expected 4 more bytes, got 2"),
                row("a string of 200", "c8000000", TlReader::readString, 1, "expected 200 more bytes, got 3"),
                row("bytes of 2^24-1", "feffffff 00", TlReader::readBytes, 4, "expected 16777215 more bytes, got 1"),
                row("no padding", "0461626364", TlReader::readString, 5, "expected 3 more bytes, got 0"),
                row("some padding", "04616263640000", TlReader::readBytes, 5, "expected 3 more bytes, got 2"),
                row("raw bytes", "00000000", r -> r.readRaw(5), 0, "expected 5 more bytes, got 4"),
                row(
                        "most raw bytes",
                        "00",
                        r -> r.readRaw(Integer.MAX_VALUE),
                        0,
                        "expected 2147483647 more bytes, got 1"),
                row("negative raw bytes", "00", r -> r.readRaw(-1), 0, "length: expected 0 or more, got -1"));
    }

    static Stream<Arguments> wrongBytes() {
        String length255 = "bytes: expected a length byte of at most 254, got 255";
        return Stream.of(
                row("length byte 255", "ff000000 00000000", TlReader::readString, 0, length255),
                row("late length byte 255", "00000000 ffffffff", afterInt(TlReader::readBytes), 4, length255),
                row("Bool 1", "01000000", TlReader::readBool, 0, "expected Bool, got the unknown id #00000001"),
                row(
                        "no Vector",
                        "b5757299 00000000",
                        TlReader::readIntVector,
                        0,
                        "expected Vector, got the unknown id #997275b5"),
                row(
                        "unknown object",
                        "00000000 78563412",
                        afterInt(TlReader::readObject),
                        4,
                        "expected a value of TestSchema, got the unknown id #12345678"),
                row(
                        "a constructor for a call",
                        "0000af1e 01000000",
                        TlReader::readMethod,
                        0,
                        "expected a method of TestSchema, got a constructor"),
                row(
                        "bytes left",
                        "00000000 00000000",
                        MalformedInputTest::intAndEnd,
                        4,
                        "expected the end, got 4 more bytes"));
    }

    private static Object intAndEnd(TlReader reader) {
        reader.readInt();
        reader.requireEnd();
        return reader;
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                row(
                        "negative",
                        Hex.VECTOR + "ffffffff",
                        TlReader::readIntVector,
                        4,
                        "vector: expected at most 0 items, got 4294967295"),
                row(
                        "2^31-1 ints",
                        Hex.VECTOR + "ffffff7f 00000000",
                        TlReader::readIntVector,
                        4,
                        "vector: expected at most 1 items, got 2147483647"),
                row(
                        "2 longs in 15 bytes",
                        Hex.VECTOR + "02000000" + "00".repeat(15),
                        TlReader::readLongVector,
                        4,
                        "vector: expected at most 1 items, got 2"),
                row(
                        "2^29+1 longs, 8 bytes modulo 2^32",
                        Hex.VECTOR + "01000020" + "00".repeat(8),
                        TlReader::readLongVector,
                        4,
                        "vector: expected at most 1 items, got 536870913"),
                row(
                        "3 strings in 8 bytes",
                        Hex.VECTOR + "03000000" + "00".repeat(8),
                        TlReader::readStringVector,
                        4,
                        "vector: expected at most 2 items, got 3"),
                row(
                        "3 byte strings in 8 bytes",
                        Hex.VECTOR + "03000000" + "00".repeat(8),
                        TlReader::readBytesVector,
                        4,
                        "vector: expected at most 2 items, got 3"),
                row(
                        "bare doubles",
                        "02000000" + "00".repeat(8),
                        r -> r.readBareVector(8, TlReader::readDouble),
                        0,
                        "vector: expected at most 1 items, got 2"),
                row(
                        "boxed doubles",
                        Hex.VECTOR + "02000000" + "00".repeat(8),
                        r -> r.readVector(8, TlReader::readDouble),
                        4,
                        "vector: expected at most 1 items, got 2"),
                row(
                        "4097 items of no bytes",
                        "01100000",
                        r -> r.readBareVector(0, reader -> ""),
                        0,
                        "vector: expected at most 4096 items, got 4097"),
                row(
                        "2 times 4096 items of no bytes",
                        "00100000 00100000",
                        MalformedInputTest::twoEmptyVectors,
                        4,
                        "vector: expected at most 0 items, got 4096"),
                row(
                        "vectors that promise the same bytes",
                        "02000000 02000000 00000000",
                        MalformedInputTest::nested,
                        4,
                        "vector: expected at most 1 items, got 2"));
    }

    private static Object twoEmptyVectors(TlReader reader) {
        reader.readBareVector(0, empty -> "");
        return reader.readBareVector(0, empty -> "");
    }

    private static Object nested(TlReader reader) {
        return reader.readBareVector(4, outer -> outer.readBareVector(4, TlReader::readInt));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tooShort", "wrongBytes", "counts"})
    void isToldWhatWasExpectedWhatCameAndWhere(
            String name, String hex, Function<TlReader, Object> read, int offset, String message) {
        TlException failure = catchThrowableOfType(TlException.class, () -> read.apply(Hex.reader(hex)));
        assertThat(failure).hasMessage(message + " at offset " + offset);
        assertThat(failure.offset()).isEqualTo(offset);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tooShort", "wrongBytes", "counts"})
    void isToldTheSameOfASliceOfAPacket(
            String name, String hex, Function<TlReader, Object> read, int offset, String message) {
        byte[] input = Hex.bytes(hex);
        byte[] packet = new byte[input.length + 14];
        System.arraycopy(input, 0, packet, 6, input.length);
        TlReader reader = new TlReader(TestSchema.SCHEMA, Bytes.wrap(packet, 6, input.length));
        TlException failure = catchThrowableOfType(TlException.class, () -> read.apply(reader));
        assertThat(failure).hasMessage(message + " at offset " + offset);
    }
}
