package dev.tl4j.testkit.soak;

import dev.tl4j.session.Call;
import dev.tl4j.session.Slot;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A call that knows its number and says how it wants to be treated, and the answer to it. */
final class SoakCall implements Call, TlObject {
    static final int ID = 0x0ca11000;
    static final int ANSWER = 0x0a115e00;

    /** What the server does with it. */
    enum Treatment {
        ANSWER,
        ANSWER_PACKED,
        ERROR,
        ERROR_PACKED,
        GARBAGE,
        BOMB,
        SILENCE
    }

    final long number;
    final Treatment treatment;
    final long deadline;
    private final int padding;
    private final @Nullable SoakCall after;

    /** @param deadline when to give up, in virtual time */
    SoakCall(long number, Treatment treatment, int padding, @Nullable SoakCall after, long deadline) {
        this.number = number;
        this.treatment = treatment;
        this.padding = padding;
        this.after = after;
        this.deadline = deadline;
    }

    @Override
    public boolean wantsQuickAck() {
        return true;
    }

    @Override
    public @Nullable SoakCall after() {
        return after;
    }

    @Override
    public TlObject body(Slot slot) {
        return this;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeLong(number);
        writer.writeInt(treatment.ordinal());
        byte[] bytes = new byte[padding];
        if (number % 2 == 0) {
            // Hard to pack.
            for (int i = 0; i < padding; i++) {
                bytes[i] = (byte) ((number + i) * (number + 31L * i) >> 3);
            }
        }
        writer.writeBytes(bytes, 0, bytes.length);
    }

    /** A call as the server reads it. */
    record Asked(long number, Treatment treatment) {
        static Asked read(Bytes body) {
            TlReader reader = new TlReader(TlSchema.NONE, body);
            reader.expect(ID, "call");
            long number = reader.readLong();
            Treatment treatment = Treatment.values()[reader.readInt()];
            reader.readBytes();
            reader.requireEnd();
            return new Asked(number, treatment);
        }
    }

    /** The answer to the call of this number. */
    static Bytes answer(long number) {
        TlWriter writer = new TlWriter();
        writer.writeInt(ANSWER);
        writer.writeLong(number);
        byte[] bytes = new byte[(int) (number % 7) * 100];
        Arrays.fill(bytes, (byte) number);
        writer.writeBytes(bytes, 0, bytes.length);
        return Bytes.wrap(writer.toByteArray());
    }

    @Override
    public String toString() {
        return "call " + number + " (" + treatment + ")";
    }
}
