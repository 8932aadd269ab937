package dev.tl4j.net;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What a connection has to send, in order. Costs next to no memory while there is nothing. */
final class SendQueue {
    /** A queue that held more is given up when it is empty, lest one burst cost its memory for ever. */
    private static final int KEPT = 64;

    private @Nullable Queue<ByteBuffer> buffers;
    private int addedSinceEmpty;
    private long size;

    /** Adds what is left in the buffers; they belong to the queue from now on. */
    void add(ByteBuffer[] added) {
        for (ByteBuffer buffer : added) {
            if (buffer.hasRemaining()) {
                if (buffers == null) {
                    buffers = new ArrayDeque<>();
                }
                buffers.add(buffer);
                addedSinceEmpty++;
                size += buffer.remaining();
            }
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many bytes wait. */
    long size() {
        return size;
    }

    /** Copies as much as there is room for, without taking it out. */
    void copyTo(ByteBuffer target) {
        if (buffers != null) {
            for (ByteBuffer buffer : buffers) {
                int count = Math.min(buffer.remaining(), target.remaining());
                target.put(target.position(), buffer, buffer.position(), count);
                target.position(target.position() + count);
                if (!target.hasRemaining()) {
                    return;
                }
            }
        }
    }

    /** Takes out so many bytes, which have been sent. */
    void sent(int count) {
        int left = count;
        Queue<ByteBuffer> queue = buffers;
        while (queue != null && left > 0) {
            ByteBuffer first = queue.element();
            int part = Math.min(left, first.remaining());
            first.position(first.position() + part);
            left -= part;
            if (!first.hasRemaining()) {
                queue.remove();
            }
        }
        size -= count;
        if (size == 0) {
            if (addedSinceEmpty > KEPT) {
                buffers = null;
            }
            addedSinceEmpty = 0;
        }
    }

    void clear() {
        buffers = null;
        size = 0;
    }
}
