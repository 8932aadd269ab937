package dev.tl4j.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection with layers on it. Behaves as a {@link TcpConnection}: {@link TcpConnection.Listener#connected} is called when the last
 * layer is ready. All methods, and all that it calls, run on the loop's thread.
 */
public final class LayeredConnection implements TcpConnection.Listener {
    private final EventLoop loop;
    private final Executor workers;
    private final Stage[] stages;
    private final TcpConnection.Listener listener;
    private @Nullable TcpConnection tcp;
    private boolean closed;

    private LayeredConnection(
            EventLoop loop,
            Executor workers,
            List<Layer> layers,
            Function<? super LayeredConnection, TcpConnection.Listener> listener) {
        this.loop = loop;
        this.workers = workers;
        stages = new Stage[layers.size()];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new Stage(layers.get(i), i);
        }
        this.listener = listener.apply(this);
    }

    /**
     * Begins to connect; the listener hears of the outcome.
     *
     * @param workers for what must not keep the loop waiting
     * @param address the stack's peer, looked up
     * @throws IOException if it cannot even begin
     */
    public static LayeredConnection open(
            EventLoop loop,
            Executor workers,
            InetSocketAddress address,
            ProtocolStack stack,
            TcpConnection.Listener listener)
            throws IOException {
        LayeredConnection connection = new LayeredConnection(loop, workers, stack.layers(), unused -> listener);
        connection.tcp = TcpConnection.open(loop, address, connection);
        return connection;
    }

    /**
     * A server's end of a connection that came in, by TCP as it is or by WebSocket, whatever the client asks for; a
     * {@link TcpListener}'s acceptor can return it.
     *
     * @param listener given this connection, hears what happens on it
     */
    public static LayeredConnection accept(
            EventLoop loop,
            TcpConnection accepted,
            Function<? super LayeredConnection, TcpConnection.Listener> listener) {
        LayeredConnection connection =
                new LayeredConnection(loop, Runnable::run, List.of(new WebSocketOrTcp()), listener);
        connection.tcp = accepted;
        return connection;
    }

    /** Sends what is left in the buffers, which must not be used any more: layers may change what is in them. */
    public void send(ByteBuffer... buffers) {
        if (!closed) {
            try {
                sendBelow(stages.length, buffers);
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** Whether more was sent than the network took so far. */
    public boolean isCongested() {
        return tcp != null && tcp.isCongested();
    }

    /** Ends our side of the connection when all is sent, as {@link TcpConnection#finish} does. */
    public void finish() {
        if (tcp != null) {
            tcp.finish();
        }
    }

    /** Ends the connection; the listener hears nothing more. */
    public void close() {
        closed = true;
        if (tcp != null) {
            tcp.close();
        }
    }

    @Override
    public void connected() {
        attempt(() -> startAt(0));
    }

    @Override
    public void received(ByteBuffer bytes) {
        attempt(() -> deliverTo(0, bytes));
    }

    @Override
    public void drained() {
        if (!closed) {
            listener.drained();
        }
    }

    @Override
    public void closed(IOException reason) {
        if (!closed) {
            closed = true;
            listener.closed(reason);
        }
    }

    private void attempt(Layer.Continuation step) {
        if (!closed) {
            try {
                step.run();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    private void fail(IOException reason) {
        if (!closed) {
            close();
            listener.closed(reason);
        }
    }

    private void startAt(int index) throws IOException {
        if (index == stages.length) {
            listener.connected();
        } else {
            stages[index].layer.start(stages[index]);
        }
    }

    private void deliverTo(int index, ByteBuffer bytes) throws IOException {
        if (index == stages.length) {
            listener.received(bytes);
        } else {
            stages[index].layer.received(bytes, stages[index]);
        }
    }

    private void sendBelow(int index, ByteBuffer[] buffers) throws IOException {
        if (index > 0) {
            stages[index - 1].layer.send(buffers, stages[index - 1]);
        } else if (tcp != null) {
            tcp.send(buffers);
        }
    }

    /** A layer in its place. */
    private final class Stage implements Layer.Context {
        private final Layer layer;
        private final int index;

        Stage(Layer layer, int index) {
            this.layer = layer;
            this.index = index;
        }

        @Override
        public void send(ByteBuffer... out) throws IOException {
            if (!closed) {
                sendBelow(index, out);
            }
        }

        @Override
        public void deliver(ByteBuffer in) throws IOException {
            if (!closed) {
                deliverTo(index + 1, in);
            }
        }

        @Override
        public void ready() throws IOException {
            if (!closed) {
                startAt(index + 1);
            }
        }

        @Override
        public boolean isCongested() {
            return LayeredConnection.this.isCongested();
        }

        @Override
        public void offLoop(Runnable work, Layer.Continuation then) {
            workers.execute(() -> {
                work.run();
                loop.execute(() -> attempt(then));
            });
        }
    }
}
