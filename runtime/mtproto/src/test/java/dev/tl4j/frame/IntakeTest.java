package dev.tl4j.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final Intake intake = new Intake(null);

    @Test
    void aPromiseOfMegabytesTakesNoMegabytes() {
        assertThat(intake.collect(ByteBuffer.allocate(10), 16_000_000)).isNull();
        assertThat(intake.bytes.length).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void memoryFollowsWhatHasCome() {
        int come = 0;
        byte[] complete = null;
        while (complete == null) {
            complete = intake.collect(ByteBuffer.allocate(50_000), 1_234_567);
            come = Math.min(come + 50_000, 1_234_567);
            assertThat(intake.bytes.length).isLessThanOrEqualTo(Math.max(64 * 1024, 2 * come));
        }
        assertThat(complete).hasSize(1_234_567);
    }

    @Test
    void aPacketThatIsThereAtOnceIsCopiedOnce() {
        byte[] bytes = Streams.payload(200_000);
        assertThat(intake.collect(ByteBuffer.wrap(bytes), 200_000)).isEqualTo(bytes);
        assertThat(intake.bytes).isEmpty();
    }

    @Test
    void takesNoMoreThanItIsAskedFor() {
        ByteBuffer in = ByteBuffer.wrap(Streams.payload(10));
        assertThat(intake.collect(in, 4)).containsExactly(Streams.payload(4));
        assertThat(in.remaining()).isEqualTo(6);
        assertThat(intake.collect(in, 8)).isNull();
        assertThat(in.hasRemaining()).isFalse();
        byte[] rest = intake.collect(ByteBuffer.allocate(5), 8);
        assertThat(rest).hasSize(8);
    }

    @Test
    void readsDirectBuffersToo() {
        ByteBuffer direct = ByteBuffer.allocateDirect(4).put(Streams.payload(4)).flip();
        assertThat(intake.collect(direct, 4)).containsExactly(Streams.payload(4));
    }
}
