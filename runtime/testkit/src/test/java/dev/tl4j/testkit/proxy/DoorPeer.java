package dev.tl4j.testkit.proxy;

import dev.tl4j.frame.DetectedFraming;
import dev.tl4j.frame.FrameDetector;
import dev.tl4j.frame.Framing;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;

/** Another address of a data center, for obfuscated connections: takes note of which data center they ask for. */
public final class DoorPeer extends ProxyPeer {
    private static final int OPENING = 64;

    public DoorPeer(int targetPort) throws IOException {
        super(anyPort(), targetPort);
    }

    @Override
    protected boolean greet(DataInputStream in, OutputStream out) {
        return true;
    }

    @Override
    protected void relayUp(DataInputStream client, OutputStream server) throws IOException {
        byte[] opening = client.readNBytes(OPENING);
        DetectedFraming detected = Objects.requireNonNull(
                new FrameDetector(new Random(1)::nextBytes, Framing.MAX_PACKET, null).detect(ByteBuffer.wrap(opening)));
        asked.add("dc " + detected.obfuscatedDc().orElseThrow());
        server.write(opening);
        client.transferTo(server);
    }
}
