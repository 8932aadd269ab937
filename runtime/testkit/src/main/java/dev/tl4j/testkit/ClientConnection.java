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
import dev.tl4j.testkit.fault.ConnectionFault;
import dev.tl4j.testkit.fault.FaultEvent;
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

    /** How long a client may take to end a connection that is over. */
    private static final int LINGER_SECONDS = 5;

    final Set<ClientSession> sessions = new HashSet<>();
    final ConnectionOutput output;
    final int number;
    private final LocalDcCore core;
    private final LayeredConnection tcp;
    private final FrameDetector detector;
    private final ConnectionExchange exchange;
    private final ConnectionFault fault;
    private @Nullable FrameCodec codec;
    private EventLoop.@Nullable Timer deadline;
    private boolean finished;
    private boolean closed;

    ClientConnection(LocalDcCore core, int number, LayeredConnection tcp) {
        this.core = core;
        this.number = number;
        this.tcp = tcp;
        fault = core.faults.connection(event(0));
        output = new ConnectionOutput(core, tcp, fault);
        detector = new FrameDetector(core.options.random(), Framing.MAX_PACKET, null);
        exchange = new ConnectionExchange(core, this);
    }

    /** What faults are asked about. */
    FaultEvent event(long authKeyId) {
        return new FaultEvent(number, authKeyId, 0);
    }

    @Override
    public void connected() {
        core.connections.add(this);
        if (fault.bytesToClient() == 0 && fault.endsThen()) {
            finish();
        }
    }

    @Override
    public void received(ByteBuffer bytes) {
        try {
            FrameCodec decoder = codec(bytes);
            Frame frame;
            while (decoder != null && isListening() && (frame = decoder.decode(bytes)) != null) {
                if (frame instanceof Packet packet) {
                    receive(packet);
                }
            }
        } catch (FrameException e) {
            LOG.log(System.Logger.Level.WARNING, "a client''s stream is broken: {0}", e.getMessage());
            close();
        }
    }

    private boolean isListening() {
        return !closed && !finished && !output.isSilent();
    }

    private @Nullable FrameCodec codec(ByteBuffer bytes) {
        if (codec == null) {
            DetectedFraming detected = detector.detect(bytes);
            if (detected != null) {
                codec = detected.codec();
                output.use(codec);
            }
        }
        return codec;
    }

    private void receive(Packet packet) {
        if (fault.transportError().isPresent()) {
            fail(new TransportError(fault.transportError().getAsInt()));
        } else if (PlainPacket.isPlain(packet.bytes())) {
            exchange.receive(packet.bytes());
        } else {
            receiveEncrypted(packet);
        }
    }

    private void receiveEncrypted(Packet packet) {
        KnownKey key = core.key(packet.bytes());
        if (key == null) {
            fail(KEY_UNKNOWN);
            return;
        }
        try {
            EncryptedPacket opened = core.open(key, packet.bytes());
            if (packet.quickAckRequested() && !fault.withoutQuickAcks()) {
                output.send(new QuickAck(opened.quickAckToken()));
            }
            core.session(key, opened.sessionId()).receive(opened, this);
        } catch (MessageException e) {
            LOG.log(System.Logger.Level.WARNING, "a packet was refused: {0}", e.getMessage());
            fail(KEY_UNKNOWN);
        }
    }

    /** Sends an error, and ends the connection once it is sent. */
    void fail(TransportError error) {
        if (codec != null) {
            output.send(error);
        }
        finish();
    }

    /** Ends our side of the connection, and all of it when the client has ended its side: if we were faster, what was sent could get lost. */
    private void finish() {
        finished = true;
        tcp.finish();
        closeAfter(LINGER_SECONDS);
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
        output.close();
        cancelDeadline();
        core.connections.remove(this);
        sessions.forEach(ClientSession::detach);
        sessions.clear();
    }
}
