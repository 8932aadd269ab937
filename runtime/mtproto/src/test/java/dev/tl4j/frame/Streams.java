package dev.tl4j.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Frames as one run of bytes, and runs of bytes cut into pieces. */
final class Streams {
    private Streams() {}

    /** The payload of the framing vectors. */
    static byte[] payload(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8) * 17 + 7);
        }
        return bytes;
    }

    static byte[] join(ByteBuffer... buffers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            out.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        return join(Arrays.stream(parts).map(ByteBuffer::wrap).toArray(ByteBuffer[]::new));
    }

    static byte[] encode(FrameCodec codec, byte[] packet, boolean quickAck) {
        return join(codec.encode(packet.clone(), 0, packet.length, quickAck));
    }

    /** All frames of a stream that comes in pieces of this size, the last one shorter. */
    static List<Frame> decode(FrameCodec codec, byte[] stream, int piece) {
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < stream.length; at += piece) {
            drain(codec, ByteBuffer.wrap(stream, at, Math.min(piece, stream.length - at)), frames);
        }
        return frames;
    }

    /** All frames of a stream that comes in two pieces. */
    static List<Frame> decodeCutAt(FrameCodec codec, byte[] stream, int cut) {
        List<Frame> frames = new ArrayList<>();
        drain(codec, ByteBuffer.wrap(stream, 0, cut), frames);
        drain(codec, ByteBuffer.wrap(stream, cut, stream.length - cut), frames);
        return frames;
    }

    static void drain(FrameCodec codec, ByteBuffer in, List<Frame> frames) {
        for (Frame frame = codec.decode(in); frame != null; frame = codec.decode(in)) {
            frames.add(frame);
        }
        assertThat(in.hasRemaining()).as("bytes left over").isFalse();
    }

    static byte[] bytes(Frame frame) {
        assertThat(frame).isInstanceOf(Packet.class);
        return ((Packet) frame).bytes();
    }

    /** Where to cut a stream: everywhere, or around the ends and here and there in a long one. */
    static int[] cuts(int length) {
        return java.util.stream.IntStream.rangeClosed(0, length)
                .filter(at -> length <= 1200 || at < 40 || at > length - 40 || at % 4001 == 0)
                .toArray();
    }
}
