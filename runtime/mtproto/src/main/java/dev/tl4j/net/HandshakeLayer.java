package dev.tl4j.net;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A handshake, and after it a layer that changes nothing. */
final class HandshakeLayer implements Layer {
    private final Handshake handshake;

    HandshakeLayer(Handshake handshake) {
        this.handshake = handshake;
    }

    @Override
    public void start(Context context) throws IOException {
        context.send(ByteBuffer.wrap(handshake.opening()));
    }

    @Override
    public void received(ByteBuffer in, Context context) throws IOException {
        while (!handshake.isDone() && in.hasRemaining()) {
            context.send(ByteBuffer.wrap(handshake.receive(in)));
            if (handshake.isDone()) {
                context.ready();
            }
        }
        if (in.hasRemaining()) {
            context.deliver(in);
        }
    }

    @Override
    public void send(ByteBuffer[] out, Context context) throws IOException {
        context.send(out);
    }
}
