package dev.tl4j.net;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/** Real TLS, by the JDK's engine. Its slow tasks, checking certificates above all, are done off the loop. */
final class TlsLayer implements Layer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** Room for what a record decrypts or encrypts to, and then some; what is in it is used up at once. */
    private static final int SCRATCH = 64 << 10;

    /** What a peer may send while a task runs. */
    private static final int MAX_PENDING = 1 << 20;

    private static final ThreadLocal<ByteBuffer> DECRYPTED =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(SCRATCH));
    private static final ThreadLocal<ByteBuffer> ENCRYPTED =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(SCRATCH));

    private final SSLEngine engine;
    private ByteBuffer pending = NOTHING;
    private boolean working;
    private boolean ready;

    TlsLayer(SSLEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start(Context context) throws IOException {
        engine.beginHandshake();
        advance(NOTHING, context);
    }

    @Override
    public void received(ByteBuffer in, Context context) throws IOException {
        ByteBuffer all = in;
        if (pending.hasRemaining()) {
            all = ByteBuffer.allocate(pending.remaining() + in.remaining())
                    .put(pending)
                    .put(in)
                    .flip();
            pending = NOTHING;
        }
        if (working) {
            keep(all);
        } else {
            advance(all, context);
        }
        in.position(in.limit());
    }

    @Override
    public void send(ByteBuffer[] out, Context context) throws IOException {
        for (ByteBuffer buffer : out) {
            while (buffer.hasRemaining()) {
                wrap(buffer, context);
            }
        }
    }

    /** Does what there is to do until bytes or a task's end must come first. */
    private void advance(ByteBuffer in, Context context) throws IOException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    keep(in);
                    work(context);
                    return;
                }
                case NEED_WRAP -> wrap(NOTHING.duplicate(), context);
                default -> {
                    if (!unwrap(in, context)) {
                        keep(in);
                        return;
                    }
                }
            }
        }
    }

    private void keep(ByteBuffer in) throws NetException {
        if (in.remaining() > MAX_PENDING) {
            throw new NetException("tls: expected the peer to wait for our answer, got a flood");
        }
        pending =
                in.hasRemaining() ? ByteBuffer.allocate(in.remaining()).put(in).flip() : NOTHING;
    }

    private void work(Context context) {
        working = true;
        context.offLoop(this::runTasks, () -> {
            working = false;
            ByteBuffer kept = pending;
            pending = NOTHING;
            advance(kept, context);
        });
    }

    private void runTasks() {
        Runnable task = engine.getDelegatedTask();
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }

    /** Takes a record, if there is one; whether to go on. */
    private boolean unwrap(ByteBuffer in, Context context) throws IOException {
        ByteBuffer target = DECRYPTED.get().clear();
        SSLEngineResult result = engine.unwrap(in, target);
        switch (result.getStatus()) {
            case OK -> {
                if (target.flip().hasRemaining()) {
                    context.deliver(target);
                }
                onStatus(result, context);
                return in.hasRemaining()
                        || result.getHandshakeStatus() != SSLEngineResult.HandshakeStatus.NOT_HANDSHAKING;
            }
            case BUFFER_UNDERFLOW -> {
                return false;
            }
            case CLOSED -> throw new EOFException("the peer closed the tls connection");
            default -> throw new SSLException("tls: expected records of up to 16 KiB, got a larger one");
        }
    }

    private void wrap(ByteBuffer in, Context context) throws IOException {
        ByteBuffer target = ENCRYPTED.get().clear();
        SSLEngineResult result = engine.wrap(in, target);
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            throw new EOFException("the tls connection is closed");
        }
        if (target.flip().hasRemaining()) {
            context.send(ByteBuffer.allocate(target.remaining()).put(target).flip());
        }
        onStatus(result, context);
    }

    private void onStatus(SSLEngineResult result, Context context) throws IOException {
        if (result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.FINISHED && !ready) {
            ready = true;
            context.ready();
        }
    }
}
