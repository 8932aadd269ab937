package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tl4j.tl.TestSchema.Ask;
import dev.tl4j.tl.TestSchema.Leaf;
import dev.tl4j.tl.TestSchema.Tree;
import dev.tl4j.tl.TestSchema.Wrap;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlReaderTest {
    /** A bit of everything, the long form of a string and padding of each size included. */
    private static byte[] message() {
        TlWriter writer = new TlWriter();
        writer.writeInt(1);
        writer.writeLong(2);
        writer.writeBool(true);
        writer.writeString("abc");
        writer.writeString("x".repeat(300));
        writer.writeBytes(Bytes.fromHex("0102"));
        writer.writeInt128(new Int128(1, 2));
        writer.writeInt256(new Int256(1, 2, 3, 4));
        writer.writeIntVector(List.of(1, 2, 3));
        writer.writeLongVector(List.of(1L, 2L));
        writer.writeStringVector(List.of("", "a", "abcd"));
        writer.writeBytesVector(List.of(Bytes.EMPTY, Bytes.of((byte) 1)));
        writer.writeVector(List.of(1.0, 2.0), TlWriter::writeDouble);
        writer.writeObjectVector(List.of(new Leaf(1), new Wrap(new Ask("?"))));
        return writer.toByteArray();
    }

    private static void read(TlReader reader) {
        reader.readInt();
        reader.readLong();
        reader.readBool();
        reader.readString();
        reader.readString();
        reader.readBytes();
        reader.readInt128();
        reader.readInt256();
        reader.readIntVector();
        reader.readLongVector();
        reader.readStringVector();
        reader.readBytesVector();
        reader.readVector(8, TlReader::readDouble);
        reader.readVector(4, TlReader::readObject);
        reader.requireEnd();
    }

    @Test
    void aMessageCutAtAnyByteIsAnError() {
        byte[] message = message();
        read(new TlReader(TestSchema.SCHEMA, message));
        for (int i = 0; i < message.length; i++) {
            TlReader cut = new TlReader(TestSchema.SCHEMA, message, 0, i);
            TlException failure = catchThrowableOfType(TlException.class, () -> read(cut));
            assertThat(failure).as("cut to %d bytes", i).isNotNull();
            assertThat(failure.offset()).isBetween(0, i);
            assertThat(failure).hasMessageContaining("expected").hasMessageEndingWith(" at offset " + failure.offset());
        }
    }

    @Test
    void nothingIsReadBeyondTheSliceThatItWasGiven() {
        TlReader reader = new TlReader(TestSchema.SCHEMA, new byte[12], 4, 4);
        assertThat(reader.readInt()).isZero();
        assertThatThrownBy(reader::readInt).isInstanceOf(TlException.class);
    }

    @Test
    void aSliceThatIsNotInsideTheArrayIsAnError() {
        assertThatThrownBy(() -> new TlReader(TlSchema.NONE, new byte[4], 1, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void paddingCountsFromWhereTheReaderBegan() {
        TlReader reader = new TlReader(TlSchema.NONE, Hex.bytes("ee 0161 0000 07000000"), 1, 8);
        assertThat(reader.readString()).isEqualTo("a");
        assertThat(reader.readInt()).isEqualTo(7);
    }

    @Test
    void paddingMayBeAnything() {
        TlReader reader = Hex.reader("0161 ffff 02 c3a9 ff");
        assertThat(reader.readString()).isEqualTo("a");
        assertThat(reader.readBytes()).isEqualTo(Bytes.utf8("é"));
        reader.requireEnd();
    }

    @Test
    void theLongFormMayHoldAShortString() {
        TlReader reader = Hex.reader("fe010000 61000000");
        assertThat(reader.readString()).isEqualTo("a");
        reader.requireEnd();
    }

    @Test
    void malformedUtf8BecomesTheReplacementCharacter() {
        assertThat(Hex.reader("03 61ff62").readString()).isEqualTo("a\ufffdb");
        assertThat(Hex.reader("03 eda080").readString()).doesNotContain("\ud800");
    }

    @Test
    void bytesAreASliceOfTheArray() {
        byte[] input = Hex.bytes("03 010203");
        Bytes bytes = new TlReader(TlSchema.NONE, input).readBytes();
        assertThat(bytes.array).isSameAs(input);
        assertThat(bytes).isEqualTo(Bytes.fromHex("010203"));
    }

    @Test
    void peekingReadsNothing() {
        TlReader reader = Hex.reader("2a000000");
        assertThat(reader.peekInt()).isEqualTo(42);
        assertThat(reader.offset()).isZero();
        assertThat(reader.remaining()).isEqualTo(4);
        assertThat(reader.readInt()).isEqualTo(42);
        assertThatThrownBy(reader::peekInt).isInstanceOf(TlException.class);
    }

    @Test
    void itKnowsTheSchemaItWasGiven() {
        assertThat(Hex.reader("").schema()).isSameAs(TestSchema.SCHEMA);
    }

    @Test
    void objectsMayLie256DeepInEachOtherAndNoDeeper() {
        assertThat(TestSchema.SCHEMA.decode(nested(TlReader.MAX_DEPTH - 1))).isInstanceOf(Tree.class);
        assertThatThrownBy(() -> TestSchema.SCHEMA.decode(nested(TlReader.MAX_DEPTH)))
                .isInstanceOf(TlException.class)
                .hasMessageStartingWith("nesting: expected at most 256 objects inside each other at offset ");
    }

    @Test
    void millionsOfObjectsInEachOtherAreAnErrorAndNoStackOverflow() {
        assertThatThrownBy(() -> TestSchema.SCHEMA.decode(nested(1_000_000)))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("nesting");
    }

    @Test
    void callsInCallsNestToo() {
        TlWriter writer = new TlWriter();
        for (int i = 0; i < 1_000_000; i++) {
            writer.writeInt(Wrap.ID);
        }
        assertThatThrownBy(() -> TestSchema.SCHEMA.decode(writer.toByteArray()))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("nesting");
    }

    @Test
    void siblingsDoNotNest() {
        List<Tree> siblings = Collections.nCopies(1000, new Tree(List.of()));
        Tree wide = new Tree(List.of(new Tree(siblings), new Tree(siblings)));
        assertThat(TestSchema.SCHEMA.decode(wide.encode())).isEqualTo(wide);
    }

    /** A tree of {@code depth} trees, each with one child, the last without. */
    private static byte[] nested(int depth) {
        TlWriter writer = new TlWriter();
        for (int i = 1; i < depth; i++) {
            writer.writeInt(Tree.ID);
            writer.writeVectorHeader(1);
        }
        writer.writeInt(Tree.ID);
        writer.writeVectorHeader(0);
        return writer.toByteArray();
    }
}
