package dev.tl4j.fuzz;

import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameDetector;
import dev.tl4j.frame.FrameException;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Obfuscated;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.jspecify.annotations.Nullable;

/** Streams of frames, broken anywhere and cut into pieces. */
class FramesFuzzTest {
    private static final int ANY = 1 << 20;

    /** Some of the packets that are sent are longer. */
    private static final int MAX = 2048;

    /** Padding cannot always be told from the packet. */
    private static final int PADDING = 15;

    @Fuzz
    void whatAServerReceives(@ForAll long seed) {
        Random random = new Random(seed);
        Framing framing = Framing.values()[random.nextInt(4)];
        boolean obfuscated = framing != Framing.FULL && random.nextBoolean();
        FrameCodec client = obfuscated
                ? Obfuscated.client(framing, OptionalInt.of(2), null, random::nextBytes, ANY)
                : framing.client(random::nextBytes, ANY);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(client.opening());
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] packet = new byte[4 * (1 + random.nextInt(600))];
            boolean quickAck = framing != Framing.FULL && random.nextBoolean();
            write(client.encode(packet, 0, packet.length, quickAck), stream);
        }
        byte[] broken = new Mutation(random).of(List.of(stream.toByteArray()));
        FrameDetector detector = new FrameDetector(random::nextBytes, MAX, null);
        Allowance.check(broken.length, 64, () -> receive(null, detector, broken, random));
    }

    @Fuzz
    void whatAClientReceives(@ForAll long seed) {
        Random random = new Random(seed);
        Framing framing = Framing.values()[random.nextInt(4)];
        FrameCodec server = framing.server(random::nextBytes, ANY);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int kind = random.nextInt(framing == Framing.FULL ? 2 : 3);
            byte[] packet = new byte[4 * (1 + random.nextInt(600))];
            write(
                    switch (kind) {
                        case 0 -> server.encode(packet, 0, packet.length, false);
                        case 1 -> server.encode(new TransportError(-1 - random.nextInt(1000)));
                        default -> server.encode(new QuickAck(random.nextInt() | 0x80000000));
                    },
                    stream);
        }
        byte[] broken = new Mutation(random).of(List.of(stream.toByteArray()));
        FrameCodec client = framing.client(random::nextBytes, MAX);
        Allowance.check(broken.length, 64, () -> receive(client, null, broken, random));
    }

    private static void receive(
            @Nullable FrameCodec known, @Nullable FrameDetector detector, byte[] stream, Random random) {
        FrameCodec codec = known;
        try {
            for (int at = 0; at < stream.length; ) {
                int count = Math.min(stream.length - at, 1 + random.nextInt(stream.length));
                ByteBuffer in = ByteBuffer.wrap(stream, at, count);
                at += count;
                if (codec == null && detector != null) {
                    var detected = detector.detect(in);
                    codec = detected == null ? null : detected.codec();
                }
                if (codec != null) {
                    drain(codec, in);
                }
            }
        } catch (FrameException e) {
            // The documented end of a broken stream.
        }
    }

    private static void drain(FrameCodec codec, ByteBuffer in) {
        for (var frame = codec.decode(in); frame != null; frame = codec.decode(in)) {
            if (frame instanceof Packet packet
                    && (packet.bytes().length == 0 || packet.bytes().length > MAX + PADDING)) {
                throw new AssertionError("expected a packet of 1 to " + MAX + " bytes, got " + packet.bytes().length);
            }
        }
        if (in.hasRemaining()) {
            throw new AssertionError("expected all bytes to be taken, got some left");
        }
    }

    private static void write(ByteBuffer[] buffers, ByteArrayOutputStream out) {
        for (ByteBuffer buffer : buffers) {
            out.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
    }
}
