package dev.tl4j.testkit.proxy;

import dev.tl4j.frame.DetectedFraming;
import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameDetector;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.ProxySecret;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Random;

/** An MTProxy for one client at a time. Takes the obfuscation off, and the pretended TLS if its secret asks for that. */
public final class MtProxyPeer extends ProxyPeer {
    private final ProxySecret secret;
    private final FakeTlsPeer fakeTls;
    private volatile FrameCodec clientCodec;
    private volatile FrameCodec serverCodec;
    private ByteBuffer leftOver = ByteBuffer.allocate(0);

    public MtProxyPeer(int targetPort, String secret) throws IOException {
        super(anyPort(), targetPort);
        this.secret = ProxySecret.parse(secret);
        this.fakeTls = new FakeTlsPeer(this.secret.key());
    }

    @Override
    protected boolean greet(DataInputStream in, OutputStream out) throws IOException {
        if (secret.domain().isPresent()
                && !fakeTls.greet(in, out, secret.domain().get())) {
            return false;
        }
        FrameDetector detector = new FrameDetector(new Random(1)::nextBytes, Framing.MAX_PACKET, secret);
        DetectedFraming detected = null;
        while (detected == null) {
            ByteBuffer bytes = read(in);
            detected = detector.detect(bytes);
            leftOver = bytes;
        }
        clientCodec = detected.codec();
        serverCodec = Framing.INTERMEDIATE.client(new Random(2)::nextBytes, Framing.MAX_PACKET);
        asked.add("dc " + detected.obfuscatedDc().getAsInt() + " by " + detected.framing());
        return true;
    }

    /** What comes next, out of its record if there are any. */
    private ByteBuffer read(DataInputStream in) throws IOException {
        return ByteBuffer.wrap(secret.domain().isPresent() ? FakeTlsPeer.readRecord(in) : in.readNBytes(1));
    }

    @Override
    protected void relayUp(DataInputStream client, OutputStream server) throws IOException {
        server.write(serverCodec.opening());
        ByteBuffer bytes = leftOver;
        while (true) {
            Frame frame;
            while ((frame = clientCodec.decode(bytes)) != null) {
                Packet packet = (Packet) frame;
                byte[] body = packet.bytes();
                server.write(joined(serverCodec.encode(body, 0, body.length, packet.quickAckRequested())));
            }
            bytes = read(client);
        }
    }

    @Override
    protected void relayDown(InputStream server, OutputStream client) throws IOException {
        byte[] buffer = new byte[4096];
        for (int count = server.read(buffer); count >= 0; count = server.read(buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
            Frame frame;
            while ((frame = serverCodec.decode(bytes)) != null) {
                byte[] out = joined(encode(frame));
                if (secret.domain().isPresent()) {
                    FakeTlsPeer.writeRecords(client, out);
                } else {
                    client.write(out);
                }
            }
        }
    }

    private ByteBuffer[] encode(Frame frame) {
        if (frame instanceof QuickAck ack) {
            return clientCodec.encode(ack);
        }
        if (frame instanceof TransportError error) {
            return clientCodec.encode(error);
        }
        byte[] body = ((Packet) frame).bytes();
        return clientCodec.encode(body, 0, body.length, false);
    }

    private static byte[] joined(ByteBuffer[] buffers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            out.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        return out.toByteArray();
    }
}
