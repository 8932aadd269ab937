package dev.tl4j.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;

/** A layer's surroundings: writes down what the layer does to them. */
final class Recorder implements Layer.Context {
    final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    final ByteArrayOutputStream delivered = new ByteArrayOutputStream();
    final Deque<Layer.Continuation> work = new ArrayDeque<>();
    int ready;
    boolean congested;

    /** Everything that came from below, in pieces of this size. */
    static Recorder run(Layer layer, byte[] in, int piece) throws IOException {
        Recorder recorder = new Recorder();
        layer.start(recorder);
        for (int at = 0; at < in.length; at += piece) {
            recorder.receive(layer, in, at, Math.min(piece, in.length - at));
        }
        return recorder;
    }

    /** Everything that came from below, in two pieces. */
    static Recorder runCutAt(Layer layer, byte[] in, int cut) throws IOException {
        Recorder recorder = new Recorder();
        layer.start(recorder);
        recorder.receive(layer, in, 0, cut);
        recorder.receive(layer, in, cut, in.length - cut);
        return recorder;
    }

    /** The buffer is overwritten after the call, as the loop's is. */
    void receive(Layer layer, byte[] in, int offset, int length) throws IOException {
        byte[] lent = new byte[length];
        System.arraycopy(in, offset, lent, 0, length);
        ByteBuffer buffer = ByteBuffer.wrap(lent);
        layer.received(buffer, this);
        if (buffer.hasRemaining()) {
            throw new AssertionError("bytes left over");
        }
        Arrays.fill(lent, (byte) 0x55);
    }

    void receive(Layer layer, byte[] in) throws IOException {
        receive(layer, in, 0, in.length);
    }

    @Override
    public void send(ByteBuffer... out) {
        for (ByteBuffer buffer : out) {
            take(buffer, sent);
        }
    }

    @Override
    public void deliver(ByteBuffer in) {
        take(in, delivered);
    }

    private static void take(ByteBuffer from, ByteArrayOutputStream to) {
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        to.writeBytes(bytes);
    }

    @Override
    public void ready() {
        ready++;
    }

    @Override
    public boolean isCongested() {
        return congested;
    }

    @Override
    public void offLoop(Runnable job, Layer.Continuation then) {
        work.add(() -> {
            job.run();
            then.run();
        });
    }

    String sentHex() {
        return HexFormat.of().formatHex(sent.toByteArray());
    }

    String deliveredHex() {
        return HexFormat.of().formatHex(delivered.toByteArray());
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
