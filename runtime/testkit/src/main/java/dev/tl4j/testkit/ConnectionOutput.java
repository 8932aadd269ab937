package dev.tl4j.testkit;

import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import dev.tl4j.net.LayeredConnection;
import dev.tl4j.testkit.fault.ConnectionFault;
import dev.tl4j.testkit.fault.PacketLine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A connection's way out: it frames packets, and lets happen to the stream what faults want. Lives on the loop. */
final class ConnectionOutput implements PacketLine {
    private static final Duration BEHIND_NOTHING = Duration.ofMillis(100);

    private final LocalDcCore core;
    private final LayeredConnection tcp;
    private final Deque<ByteBuffer> behindNext = new ArrayDeque<>();
    private @Nullable FrameCodec codec;
    private long bytesLeft;
    private boolean endsThen;
    private boolean silent;
    private boolean closed;

    ConnectionOutput(LocalDcCore core, LayeredConnection tcp, ConnectionFault fault) {
        this.core = core;
        this.tcp = tcp;
        bytesLeft = fault.bytesToClient();
        endsThen = fault.endsThen();
        silent = fault.isSilent();
    }

    /** Whatever is sent answers something that came, and so the transport is known. */
    void use(FrameCodec known) {
        codec = known;
    }

    /** Whether the client hears nothing more, though the connection stays. */
    boolean isSilent() {
        return silent;
    }

    /** Says nothing more. */
    void silence() {
        silent = true;
    }

    void close() {
        closed = true;
        behindNext.clear();
    }

    void send(TransportError error) {
        write(codec().encode(error));
    }

    void send(QuickAck ack) {
        write(codec().encode(ack));
    }

    @Override
    public void send(ByteBuffer packet) {
        write(frame(packet));
        sendHeld();
    }

    @Override
    public void sendAfter(Duration delay, ByteBuffer packet) {
        core.after(delay, () -> send(packet));
    }

    @Override
    public void sendBehindNext(ByteBuffer packet) {
        behindNext.add(packet);
        core.after(BEHIND_NOTHING, this::sendHeld);
    }

    private void sendHeld() {
        while (!behindNext.isEmpty()) {
            write(frame(behindNext.remove()));
        }
    }

    @Override
    public void sendCut(ByteBuffer packet, int bytes) {
        if (bytes < bytesLeft) {
            bytesLeft = bytes;
            endsThen = true;
        }
        write(frame(packet));
    }

    private ByteBuffer[] frame(ByteBuffer packet) {
        int offset = packet.arrayOffset() + packet.position();
        return codec().encode(packet.array(), offset, packet.remaining(), false);
    }

    private FrameCodec codec() {
        if (codec == null) {
            throw new IllegalStateException("expected to know the client's transport before anything is sent");
        }
        return codec;
    }

    private void write(ByteBuffer... buffers) {
        if (closed || silent) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            buffer.limit(buffer.position() + (int) Math.min(bytesLeft, buffer.remaining()));
            bytesLeft -= buffer.remaining();
        }
        tcp.send(buffers);
        silent = bytesLeft == 0;
        if (silent && endsThen) {
            tcp.finish();
        }
    }
}
