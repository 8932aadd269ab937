package dev.tl4j.net;

import java.nio.ByteBuffer;

/**
 * The buffers that bytes pass through between a loop and the system, one pair for all connections: what is in them is used up before the
 * next one needs them. Outside of the heap, since the system takes no others and would copy once more.
 */
final class LoopBuffers {
    private static final int READ = 64 << 10;
    private static final int WRITE = 256 << 10;

    private static final ThreadLocal<LoopBuffers> OF_THREAD = ThreadLocal.withInitial(LoopBuffers::new);

    private final ByteBuffer received = ByteBuffer.allocateDirect(READ);
    private final ByteBuffer toSend = ByteBuffer.allocateDirect(WRITE);

    private LoopBuffers() {}

    static ByteBuffer received() {
        return OF_THREAD.get().received;
    }

    static ByteBuffer toSend() {
        return OF_THREAD.get().toSend;
    }
}
