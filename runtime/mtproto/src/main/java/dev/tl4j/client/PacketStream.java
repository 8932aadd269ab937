package dev.tl4j.client;

import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameException;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.TransportError;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.TcpConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A TCP connection that carries packets: bytes in, frames out, and the other way round. */
final class PacketStream implements TcpConnection.Listener {
    private final FrameCodec codec;
    private final Listener listener;
    private final TcpConnection tcp;
    private boolean closed;

    /** What happens on the stream, on the loop. After {@link #lost} nothing more does. */
    interface Listener {
        void connected();

        void packet(byte[] packet);

        void lost(TelegramException reason);
    }

    PacketStream(EventLoop loop, InetSocketAddress address, FrameCodec codec, Listener listener) throws IOException {
        this.codec = codec;
        this.listener = listener;
        tcp = TcpConnection.open(loop, address, this);
    }

    void send(ByteBuffer packet) {
        if (!closed) {
            tcp.send(codec.encode(packet.array(), packet.arrayOffset() + packet.position(), packet.remaining(), false));
        }
    }

    /** Ends the stream; the listener hears nothing more. */
    void close() {
        closed = true;
        tcp.close();
    }

    @Override
    public void connected() {
        tcp.send(ByteBuffer.wrap(codec.opening()));
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
