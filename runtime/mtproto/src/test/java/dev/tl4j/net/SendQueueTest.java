package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SendQueueTest {
    @Test
    void whatIsCopiedStaysUntilItIsSent() {
        SendQueue queue = new SendQueue();
        queue.add(new ByteBuffer[] {
            ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.allocate(0), ByteBuffer.wrap(new byte[] {3})
        });
        assertThat(queue.size()).isEqualTo(3);
        assertThat(copy(queue, 2)).containsExactly(1, 2);
        assertThat(copy(queue, 8)).containsExactly(1, 2, 3);
        queue.sent(1);
        assertThat(copy(queue, 8)).containsExactly(2, 3);
        queue.sent(2);
        assertThat(queue.isEmpty()).isTrue();
        assertThat(copy(queue, 8)).isEmpty();
        queue.add(new ByteBuffer[] {ByteBuffer.wrap(new byte[] {4})});
        queue.clear();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Property(tries = 200)
    void everyByteIsSentOnceAndInOrder(@ForAll long seed) {
        Random random = new Random(seed);
        SendQueue queue = new SendQueue();
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            added.writeBytes(bytes);
            queue.add(new ByteBuffer[] {ByteBuffer.wrap(bytes)});
            byte[] some = copy(queue, random.nextInt(40));
            int count = random.nextInt(some.length + 1);
            sent.write(some, 0, count);
            queue.sent(count);
        }
        while (!queue.isEmpty()) {
            byte[] some = copy(queue, 7);
            sent.writeBytes(some);
            queue.sent(some.length);
        }
        assertThat(sent.toByteArray()).isEqualTo(added.toByteArray());
    }

    private static byte[] copy(SendQueue queue, int room) {
        ByteBuffer target = ByteBuffer.allocate(room);
        queue.copyTo(target);
        byte[] bytes = new byte[target.position()];
        target.get(0, bytes);
        return bytes;
    }
}
