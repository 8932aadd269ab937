package dev.tl4j.testkit.soak;

import dev.tl4j.frame.DetectedFraming;
import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.FrameDetector;
import dev.tl4j.frame.FrameException;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Obfuscated;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection: two streams of bytes through real codecs, slow, cut into pieces, and at last cut off anywhere. */
final class Wire {
    private static final int MAX_PACKET = 1 << 21;

    private final World world;
    private final FrameCodec clientCodec;
    private final FrameDetector detector;
    private @Nullable FrameCodec serverCodec;
    private final boolean takesQuickAcks;
    private final Stream up = new Stream(this::arriveAtServer);
    private final Stream down = new Stream(this::arriveAtClient);

    /** Whom each end hands its frames to; set by both ends. */
    Consumer<Frame> client = frame -> {};

    Consumer<Frame> server = frame -> {};
    Runnable clientClosed = () -> {};
    Runnable serverClosed = () -> {};

    /** Whether bytes vanish on the way though nobody closed the connection. */
    boolean isSilent;

    private boolean isClosed;

    Wire(World world) {
        this.world = world;
        Framing framing = Framing.values()[world.random.nextInt(4)];
        takesQuickAcks = framing != Framing.FULL;
        clientCodec = takesQuickAcks && world.chance(0.5)
                ? Obfuscated.client(framing, OptionalInt.of(2), null, world.randomness(), MAX_PACKET)
                : framing.client(world.randomness(), MAX_PACKET);
        detector = new FrameDetector(world.randomness(), MAX_PACKET, null);
        up.send(clientCodec.opening());
    }

    /** One direction. Pieces arrive in their order. */
    private final class Stream {
        private final Consumer<byte[]> end;
        private final Deque<byte[]> pieces = new ArrayDeque<>();
        private long lastArrival;

        Stream(Consumer<byte[]> end) {
            this.end = end;
        }

        void send(byte[] bytes) {
            int from = 0;
            while (from < bytes.length) {
                int to = world.chance(0.8) ? bytes.length : (int) world.between(from + 1, bytes.length);
                pieces.add(Arrays.copyOfRange(bytes, from, to));
                lastArrival = Math.max(lastArrival, world.nanos() + world.between(100_000, 30_000_000));
                world.at(lastArrival, this::arrive);
                from = to;
            }
        }

        private void arrive() {
            byte[] piece = pieces.poll();
            if (piece != null && !isSilent) {
                end.accept(piece);
            }
        }

        /** Of what is on its way a part still arrives, to any byte. */
        void cut() {
            int whole = (int) world.between(0, pieces.size());
            for (int i = 0; i < whole; i++) {
                arrive();
            }
            byte[] next = pieces.poll();
            if (next != null && !isSilent) {
                end.accept(Arrays.copyOf(next, (int) world.between(0, next.length)));
            }
            pieces.clear();
        }
    }

    private void arriveAtServer(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            FrameCodec codec = serverCodec;
            if (codec == null) {
                DetectedFraming detected = detector.detect(in);
                codec = detected == null ? null : detected.codec();
                serverCodec = codec;
            }
            if (codec != null) {
                drain(codec, in, server);
            }
        } catch (FrameException e) {
            world.ledger.count("streams broken by noise");
            close();
        }
    }

    private void arriveAtClient(byte[] bytes) {
        try {
            drain(clientCodec, ByteBuffer.wrap(bytes), client);
        } catch (FrameException e) {
            world.ledger.count("streams broken by noise");
            close();
        }
    }

    private static void drain(FrameCodec codec, ByteBuffer in, Consumer<Frame> to) {
        for (Frame frame = codec.decode(in); frame != null; frame = codec.decode(in)) {
            to.accept(frame);
        }
    }

    void sendToServer(byte[] packet) {
        if (!isClosed) {
            boolean quickAck = takesQuickAcks && world.chance(0.3);
            up.send(join(clientCodec.encode(packet.clone(), 0, packet.length, quickAck)));
        }
    }

    void sendToClient(byte[] packet) {
        if (!isClosed && serverCodec != null) {
            down.send(join(serverCodec.encode(packet.clone(), 0, packet.length, false)));
        }
    }

    void sendQuickAck(int token) {
        if (!isClosed && serverCodec != null) {
            down.send(join(serverCodec.encode(new QuickAck(token))));
        }
    }

    void sendError(int code) {
        if (!isClosed && serverCodec != null) {
            down.send(join(serverCodec.encode(new TransportError(code))));
        }
    }

    /** Bytes of nobody's, in one of the directions. */
    void sendNoise() {
        byte[] noise = new byte[(int) world.between(1, 300)];
        world.random.nextBytes(noise);
        (world.chance(0.5) ? up : down).send(noise);
    }

    boolean isClosed() {
        return isClosed;
    }

    /** The connection ends; each side hears it in its time. */
    void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        world.after(Duration.ZERO, () -> {
            up.cut();
            down.cut();
            world.after(world.upTo(Duration.ofMillis(500)), () -> clientClosed.run());
            world.after(world.upTo(Duration.ofSeconds(5)), () -> serverClosed.run());
        });
    }

    private static byte[] join(ByteBuffer[] buffers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            out.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        return out.toByteArray();
    }
}
