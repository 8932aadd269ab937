package dev.tl4j.testkit;

import dev.tl4j.frame.DetectedFraming;
import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameDetector;
import dev.tl4j.frame.FrameException;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.PlainPacket;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.LayeredConnection;
import dev.tl4j.net.TcpConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client's connection: finds out its transport, and brings its packets to a key exchange or a session. Lives on the loop. */
final class ClientConnection implements TcpConnection.Listener {
    private static final System.Logger LOG = System.getLogger(ClientConnection.class.getName());
    private static final TransportError KEY_UNKNOWN = new TransportError(-404);

    final Set<ClientSession> sessions = new HashSet<>();
    private final LocalDcCore core;
    private final LayeredConnection tcp;
    private final FrameDetector detector;
    private final ConnectionExchange exchange;
    private @Nullable FrameCodec codec;
    private EventLoop.@Nullable Timer deadline;
    private boolean closed;

    ClientConnection(LocalDcCore core, LayeredConnection tcp) {
        this.core = core;
        this.tcp = tcp;
        detector = new FrameDetector(core.options.random(), Framing.MAX_PACKET, null);
        exchange = new ConnectionExchange(core, this);
    }

    @Override
    public void connected() {
        core.connections.add(this);
    }

    @Override
    public void received(ByteBuffer bytes) {
        try {
            FrameCodec decoder = codec(bytes);
            Frame frame;
            while (decoder != null && !closed && (frame = decoder.decode(bytes)) != null) {
                if (frame instanceof Packet packet) {
                    receive(packet);
                }
            }
        } catch (FrameException e) {
            LOG.log(System.Logger.Level.WARNING, "a client''s stream is broken: {0}", e.getMessage());
            close();
        }
    }

    private @Nullable FrameCodec codec(ByteBuffer bytes) {
        if (codec == null) {
            DetectedFraming detected = detector.detect(bytes);
            if (detected != null) {
                codec = detected.codec();
            }
        }
        return codec;
    }

    private void receive(Packet packet) {
        if (PlainPacket.isPlain(packet.bytes())) {
            exchange.receive(packet.bytes());
            return;
        }
        KnownKey key = core.key(packet.bytes());
        if (key == null) {
            send(KEY_UNKNOWN);
            return;
        }
        try {
            EncryptedPacket opened = core.open(key, packet.bytes());
            if (packet.quickAckRequested()) {
                tcp.send(codec().encode(new QuickAck(opened.quickAckToken())));
            }
            core.session(key, opened.sessionId()).receive(opened, this);
        } catch (MessageException e) {
            LOG.log(System.Logger.Level.WARNING, "a packet was refused: {0}", e.getMessage());
            send(KEY_UNKNOWN);
        }
    }

    /** Sends a packet; it belongs to the connection from now on. */
    void send(ByteBuffer packet) {
        if (!closed) {
            int offset = packet.arrayOffset() + packet.position();
            tcp.send(codec().encode(packet.array(), offset, packet.remaining(), false));
        }
    }

    /** Sends an error. It is for the client to close the connection: if we did, the error might get lost. */
    void send(TransportError error) {
        if (!closed) {
            tcp.send(codec().encode(error));
        }
    }

    /** Whatever is sent answers something that came, and so the transport is known. */
    private FrameCodec codec() {
        if (codec == null) {
            throw new IllegalStateException("expected to know the client's transport before anything is sent");
        }
        return codec;
    }

    /** Closes the connection after so many seconds, unless this is asked for again before. */
    void closeAfter(int seconds) {
        cancelDeadline();
        deadline = core.after(Duration.ofSeconds(seconds), this::close);
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel();
            deadline = null;
        }
    }

    void close() {
        tcp.close();
        end();
    }

    @Override
    public void closed(IOException reason) {
        end();
    }

    private void end() {
        closed = true;
        cancelDeadline();
        core.connections.remove(this);
        sessions.forEach(ClientSession::detach);
        sessions.clear();
    }
}
