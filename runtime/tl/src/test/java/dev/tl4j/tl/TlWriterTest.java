package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.TestSchema.Leaf;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlWriterTest {
    private final TlWriter writer = new TlWriter(0, 0);

    private String written() {
        return HexFormat.of().formatHex(writer.toByteArray());
    }

    @Test
    void leavesRoomInFrontAndKeepsItWhenItGrows() {
        TlWriter roomy = new TlWriter(24, 0);
        for (int i = 0; i < 1000; i++) {
            roomy.writeInt(i);
        }
        assertThat(roomy.start()).isEqualTo(24);
        assertThat(roomy.size()).isEqualTo(4000);
        assertThat(roomy.array()).startsWith(new byte[28]);
        assertThat(roomy.toByteArray()).hasSize(4000).startsWith(Hex.bytes("00000000 01000000 02000000"));
    }

    @Test
    void paddingCountsFromTheFirstByteWritten() {
        TlWriter odd = new TlWriter(3, 0);
        odd.writeString("a");
        odd.writeBytes(Bytes.of((byte) 2, (byte) 3));
        assertThat(HexFormat.of().formatHex(odd.toByteArray())).isEqualTo("01610000" + "02020300");
    }

    @Test
    void skippedBytesAreFilledInLater() {
        int four = writer.skip(4);
        int eight = writer.skip(8);
        writer.writeInt(3);
        writer.setInt(four, 1);
        writer.setLong(eight, 2);
        assertThat(written()).isEqualTo("01000000" + "0200000000000000" + "03000000");
    }

    @Test
    void whatWasWrittenCanBeTakenBack() {
        writer.writeInt(1);
        writer.writeInt(2);
        writer.truncate(4);
        assertThat(written()).isEqualTo("01000000");
        assertThatThrownBy(() -> writer.truncate(5))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("truncate: expected 0 to 4, got 5");
        assertThatThrownBy(() -> writer.truncate(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rawBytesHaveNoLengthAndNoPadding() {
        writer.writeRaw(new byte[] {1, 2, 3, 4, 5}, 1, 3);
        assertThat(written()).isEqualTo("020304");
    }

    @Test
    void aSliceThatIsNotInsideItsArrayWritesNothing() {
        byte[] source = new byte[4];
        assertThatThrownBy(() -> writer.writeRaw(source, 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> writer.writeRaw(source, 2, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> writer.writeBytes(source, 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> writer.writeBytes(source, 2, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> writer.skip(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("skip: expected 0 or more, got -1");
        assertThat(writer.size()).isZero();
    }

    @Test
    void aSliceOfAnArrayIsWrittenAsBytes() {
        writer.writeBytes(new byte[] {1, 2, 3, 4}, 1, 2);
        assertThat(written()).isEqualTo("02020300");
    }

    @Test
    void bytesMayBeAsLongAsTlCanSayAndNoLonger() {
        byte[] tooLong = new byte[TlWriter.MAX_BYTES + 1];
        writer.writeBytes(tooLong, 0, TlWriter.MAX_BYTES);
        assertThat(writer.size()).isEqualTo(4 + (1 << 24));
        assertThatThrownBy(() -> writer.writeBytes(Bytes.wrap(tooLong)))
                .isInstanceOf(TlException.class)
                .hasMessage("bytes: expected at most 16777215, got 16777216")
                .extracting(failure -> ((TlException) failure).offset())
                .isEqualTo(-1);
        assertThatThrownBy(() -> writer.writeString("x".repeat(TlWriter.MAX_BYTES + 1)))
                .isInstanceOf(TlException.class)
                .hasMessage("bytes: expected at most 16777215, got 16777216");
        assertThat(writer.size()).isEqualTo(4 + (1 << 24));
    }

    @Test
    void listsOfAnyKindAreWrittenAlike() {
        List<Integer> ints = List.of(1, -1);
        writer.writeIntVector(ints);
        writer.writeIntVector(Vectors.ofInts(ints));
        assertThat(written()).isEqualTo("15c4b51c0200000001000000ffffffff".repeat(2));

        List<Long> longs = new ArrayList<>(List.of(1L, -1L));
        TlWriter other = new TlWriter();
        other.writeLongVector(longs);
        other.writeLongVector(Vectors.ofLongs(longs));
        assertThat(HexFormat.of().formatHex(other.toByteArray()))
                .isEqualTo("15c4b51c020000000100000000000000ffffffffffffffff".repeat(2));
    }

    @Test
    void aBareVectorHasNoId() {
        writer.writeBareVector(List.of(true, false), TlWriter::writeBool);
        assertThat(written()).isEqualTo("02000000" + "b5757299" + "379779bc");
    }

    @Test
    void resultsAreWrittenByTheirJavaType() {
        writer.writeResult(true);
        writer.writeResult(new Leaf(5));
        writer.writeResult(List.of(1, 2));
        writer.writeResult(new LinkedList<>(List.of(3L)));
        writer.writeResult(List.of(new Leaf(6)));
        assertThat(written())
                .isEqualTo("b5757299"
                        + "0000af1e05000000"
                        + "15c4b51c020000000100000002000000"
                        + "15c4b51c010000000300000000000000"
                        + "15c4b51c010000000000af1e06000000");
    }

    @Test
    void itemsOfAResultMayBeOfEveryKind() {
        writer.writeResult(List.of("a"));
        writer.writeResult(List.of(Bytes.of((byte) 7)));
        writer.writeResult(List.of(1.0));
        writer.writeResult(List.of(true, false));
        writer.writeResult(List.of(List.of(1)));
        assertThat(written())
                .isEqualTo("15c4b51c0100000001610000"
                        + "15c4b51c0100000001070000"
                        + "15c4b51c01000000000000000000f03f"
                        + "15c4b51c02000000b5757299379779bc"
                        + "15c4b51c0100000015c4b51c0100000001000000");
    }

    @Test
    void aResultOfAnotherTypeIsAnError() {
        assertThatThrownBy(() -> writer.writeResult(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("result: expected a TL value, got java.lang.Object");
        assertThatThrownBy(() -> writer.writeResult(List.of('a'))).isInstanceOf(IllegalArgumentException.class);
    }
}
