package dev.tl4j.client;

import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameException;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import dev.tl4j.net.Endpoint;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.LayeredConnection;
import dev.tl4j.net.ProtocolStack;
import dev.tl4j.net.TcpConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/** A connection that carries packets: bytes in, frames out, and the other way round. */
final class PacketStream implements Connection, TcpConnection.Listener {
    private final Endpoint peer;
    private final FrameCodec codec;
    private final Connection.Listener listener;
    private final LayeredConnection connection;
    private boolean connected;
    private boolean closed;

    /**
     * Begins to connect.
     *
     * @param workers for what must not keep the loop waiting
     * @param address the stack's peer, looked up
     */
    PacketStream(
            EventLoop loop,
            Executor workers,
            InetSocketAddress address,
            ProtocolStack stack,
            Connection.Listener listener)
            throws IOException {
        peer = stack.peer();
        codec = stack.codec();
        this.listener = listener;
        connection = LayeredConnection.open(loop, workers, address, stack, this);
    }

    @Override
    public void send(ByteBuffer packet, boolean wantsQuickAck) {
        if (!closed) {
            connection.send(codec.encode(
                    packet.array(),
                    packet.arrayOffset() + packet.position(),
                    packet.remaining(),
                    wantsQuickAck && codec.hasQuickAcks()));
        }
    }

    @Override
    public boolean isCongested() {
        return connection.isCongested();
    }

    @Override
    public void drained() {
        if (!closed) {
            listener.drained();
        }
    }

    @Override
    public void close() {
        closed = true;
        connection.close();
    }

    @Override
    public void connected() {
        connected = true;
        connection.send(ByteBuffer.wrap(codec.opening()));
        listener.connected();
    }

    @Override
    public void received(ByteBuffer bytes) {
        try {
            Frame frame;
            while (!closed && (frame = codec.decode(bytes)) != null) {
                receive(frame);
            }
        } catch (FrameException e) {
            fail(new TelegramException("the server's stream is broken: " + e.getMessage(), e));
        }
    }

    private void receive(Frame frame) {
        if (frame instanceof Packet packet) {
            listener.packet(packet.bytes());
        } else if (frame instanceof QuickAck ack) {
            listener.quickAcked(ack.token());
        } else if (frame instanceof TransportError error) {
            fail(new TransportException(error));
        }
    }

    @Override
    public void closed(IOException reason) {
        if (!closed) {
            closed = true;
            String what = connected ? "connection lost" : "cannot connect to " + peer;
            listener.lost(new TelegramException(what + ": " + reason.getMessage(), reason));
        }
    }

    private void fail(TelegramException reason) {
        close();
        listener.lost(reason);
    }
}
