package dev.tl4j.client;

import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameException;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.TransportError;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.LayeredConnection;
import dev.tl4j.net.Link;
import dev.tl4j.net.TcpConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/** A connection that carries packets: bytes in, frames out, and the other way round. */
final class PacketStream implements TcpConnection.Listener {
    private final FrameCodec codec;
    private final Listener listener;
    private final LayeredConnection connection;
    private boolean closed;

    /** What happens on the stream, on the loop. After {@link #lost} nothing more does. */
    interface Listener {
        void connected();

        void packet(byte[] packet);

        void lost(TelegramException reason);
    }

    /**
     * Begins to connect.
     *
     * @param workers for what must not keep the loop waiting
     * @param address the link's peer, looked up
     */
    PacketStream(EventLoop loop, Executor workers, InetSocketAddress address, Link link, Listener listener)
            throws IOException {
        this.codec = link.codec();
        this.listener = listener;
        connection = LayeredConnection.open(loop, workers, address, link, this);
    }

    void send(ByteBuffer packet) {
        if (!closed) {
            connection.send(
                    codec.encode(packet.array(), packet.arrayOffset() + packet.position(), packet.remaining(), false));
        }
    }

    /** Ends the stream; the listener hears nothing more. */
    void close() {
        closed = true;
        connection.close();
    }

    @Override
    public void connected() {
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
        } else if (frame instanceof TransportError error) {
            fail(new TelegramException("the server refused the connection: " + describe(error)));
        }
    }

    private static String describe(TransportError error) {
        return switch (error.kind()) {
            case KEY_UNKNOWN -> error.code() + ", it does not know the session's authorization key";
            case FLOOD -> error.code() + ", too many connections from this address";
            case WRONG_DC -> error.code() + ", it is not the data center it was taken for";
            case OTHER -> "transport error " + error.code();
        };
    }

    @Override
    public void closed(IOException reason) {
        if (!closed) {
            closed = true;
            listener.lost(new TelegramException("connection lost: " + reason.getMessage(), reason));
        }
    }

    private void fail(TelegramException reason) {
        close();
        listener.lost(reason);
    }
}
