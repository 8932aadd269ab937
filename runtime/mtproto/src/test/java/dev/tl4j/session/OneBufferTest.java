package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A request is written once and encrypted where it was written. */
class OneBufferTest {
    private static final int REQUEST = 512 << 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Randomness random = new Random(1)::nextBytes;
    private final Moment now = new Moment(1_700_000_000_000L, 0);
    private final Session session =
            new Session(AuthKey.of(random.bytes(AuthKey.LENGTH)), 0, new ServerClock(), random, now);

    OneBufferTest() {
        session.connected(now);
    }

    @Test
    void sendingAFilePartAllocatesNoMoreThanOneBufferOfItsSize() {
        TlObject request = new FilePart(random.bytes(REQUEST));
        send(request); // loads classes, and asks for future salts along the way

        long before = THREADS.getCurrentThreadAllocatedBytes();
        EncryptedPacket.Sealed packet = send(request);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(packet.bytes().remaining()).isGreaterThan(REQUEST);
        assertThat(allocated).isBetween((long) REQUEST, REQUEST + REQUEST / 4L);
    }

    private EncryptedPacket.Sealed send(TlObject request) {
        session.invoke(slot -> request);
        EncryptedPacket.Sealed packet = session.poll(now).orElseThrow();
        assertThat(session.poll(now)).isEmpty();
        return packet;
    }

    /** A request that is mostly bytes, which do not get smaller by packing. */
    private record FilePart(byte[] part) implements TlObject {
        @Override
        public int constructorId() {
            return 0x12345678;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(constructorId());
            writer.writeBytes(part, 0, part.length);
        }
    }
}
