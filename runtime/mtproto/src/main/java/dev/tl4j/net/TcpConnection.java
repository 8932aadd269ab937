package dev.tl4j.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Function;

/** A TCP connection on the event loop. All its methods and all that it calls run on the loop's thread. */
public final class TcpConnection {
    private static final int READS_AT_A_TIME = 16;

    /** A peer that made the connection and lets so much wait is not listened to until it has taken it. */
    private static final long PATIENCE = 16 << 20;

    private final SocketChannel channel;
    private final Listener listener;
    private final boolean accepted;
    private final SendQueue unsent = new SendQueue();
    private SelectionKey key;
    private boolean connected;
    private boolean finishing;
    private boolean closed;

    /** What happens on a connection. After {@link #closed} nothing more does. */
    public interface Listener {
        /** The connection is there. */
        void connected();

        /** Bytes came; the buffer is the loop's own and changes after the call. */
        void received(ByteBuffer bytes);

        /** All that was sent has been taken by the network, after some of it had to wait. */
        default void drained() {}

        /** The connection ended, or never came to be; not called after {@link TcpConnection#close}. */
        void closed(IOException reason);
    }

    private TcpConnection(
            EventLoop loop, SocketChannel channel, boolean accepted, Function<? super TcpConnection, Listener> listener)
            throws IOException {
        this.channel = channel;
        this.accepted = accepted;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = loop.register(channel, accepted ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, new OnLoop());
        this.listener = listener.apply(this);
    }

    /**
     * Begins to connect; the listener hears of the outcome.
     *
     * @throws IOException if it cannot even begin
     */
    public static TcpConnection open(EventLoop loop, InetSocketAddress address, Listener listener) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            TcpConnection connection = new TcpConnection(loop, channel, false, unused -> listener);
            if (channel.connect(address)) {
                loop.execute(connection::onConnected);
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes over a connection that a peer has made to us. */
    static void accept(EventLoop loop, SocketChannel channel, Function<? super TcpConnection, Listener> listener)
            throws IOException {
        try {
            TcpConnection connection = new TcpConnection(loop, channel, true, listener);
            connection.onConnected();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Sends what is left in the buffers, which must not change any more. */
    public void send(ByteBuffer... buffers) {
        if (closed || finishing) {
            return;
        }
        boolean idle = unsent.isEmpty();
        unsent.add(buffers);
        if (idle && connected) {
            try {
                write();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** Whether more was given to {@link #send} than the network took so far; the listener hears when it is not so any more. */
    public boolean isCongested() {
        return !unsent.isEmpty();
    }

    /**
     * Ends our side of the connection when all that was given to {@link #send} is sent. The peer reads it, and then that nothing more
     * comes; the listener still hears what the peer says until it ends its side too.
     */
    public void finish() {
        finishing = true;
        if (connected && !closed && unsent.isEmpty()) {
            try {
                channel.shutdownOutput();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** Ends the connection; the listener hears nothing more. */
    public void close() {
        closed = true;
        unsent.clear();
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // The connection is over either way, and nobody waits for what the system has to say about it.
            System.getLogger(TcpConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing a socket failed", e);
        }
    }

    private void ready(SelectionKey ready) {
        try {
            if (ready.isConnectable() && channel.finishConnect()) {
                onConnected();
            }
            if (!closed && ready.isReadable()) {
                read();
            }
            if (!closed && ready.isWritable()) {
                write();
                if (!closed && unsent.isEmpty()) {
                    listener.drained();
                }
            }
        } catch (IOException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            // Whoever uses the connection has lost his place in it, and would wait for ever.
            fail(new IOException("whoever uses the connection failed: " + e, e));
            throw e;
        }
    }

    private void onConnected() {
        if (closed || connected) {
            return;
        }
        connected = true;
        watch();
        listener.connected();
    }

    private void read() throws IOException {
        ByteBuffer buffer = LoopBuffers.received();
        for (int i = 0; i < READS_AT_A_TIME && !closed; i++) {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                throw new EOFException("the peer closed the connection");
            }
            if (count > 0) {
                listener.received(buffer.flip());
            }
            if (count < buffer.capacity()) {
                return;
            }
        }
    }

    private void write() throws IOException {
        ByteBuffer buffer = LoopBuffers.toSend();
        while (!unsent.isEmpty()) {
            buffer.clear();
            unsent.copyTo(buffer);
            int count = channel.write(buffer.flip());
            unsent.sent(count);
            if (buffer.hasRemaining()) {
                break;
            }
        }
        watch();
        if (finishing && unsent.isEmpty()) {
            channel.shutdownOutput();
        }
    }

    private void watch() {
        int write = unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE;
        int read = accepted && unsent.size() > PATIENCE ? 0 : SelectionKey.OP_READ;
        if (key.interestOps() != (read | write)) {
            key.interestOps(read | write);
        }
    }

    private void fail(IOException reason) {
        if (!closed) {
            close();
            listener.closed(reason);
        }
    }

    private final class OnLoop implements EventLoop.Ready {
        @Override
        public void ready(SelectionKey ready) {
            TcpConnection.this.ready(ready);
        }

        @Override
        public void moved(SelectionKey moved) {
            key = moved;
        }
    }
}
