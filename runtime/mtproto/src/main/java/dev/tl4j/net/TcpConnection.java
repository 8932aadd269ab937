package dev.tl4j.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** A TCP connection on the event loop. All its methods and all that it calls run on the loop's thread. */
public final class TcpConnection {
    private static final int READ_SIZE = 64 << 10;
    private static final int READS_AT_A_TIME = 16;
    private static final int GATHERED = 64;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Listener listener;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private boolean connected;
    private boolean finishing;
    private boolean closed;

    /** What happens on a connection. After {@link #closed} nothing more does. */
    public interface Listener {
        /** The connection is there. */
        void connected();

        /** Bytes came; the buffer is the loop's own and changes after the call. */
        void received(ByteBuffer bytes);

        /** The connection ended, or never came to be; not called after {@link TcpConnection#close}. */
        void closed(IOException reason);
    }

    private TcpConnection(
            EventLoop loop, SocketChannel channel, int operation, Function<? super TcpConnection, Listener> listener)
            throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(loop.selector(), operation, (EventLoop.Ready) this::ready);
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
            TcpConnection connection = new TcpConnection(loop, channel, SelectionKey.OP_CONNECT, unused -> listener);
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
            TcpConnection connection = new TcpConnection(loop, channel, SelectionKey.OP_READ, listener);
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
        for (ByteBuffer buffer : buffers) {
            if (buffer.hasRemaining()) {
                unsent.add(buffer);
            }
        }
        if (idle && connected) {
            try {
                write();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** Whether more was given to {@link #send} than the network took so far. */
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
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void onConnected() {
        if (closed || connected) {
            return;
        }
        connected = true;
        key.interestOps(unsent.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        listener.connected();
    }

    private void read() throws IOException {
        ByteBuffer buffer = ReadBuffer.OF_THREAD.get();
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
        while (!unsent.isEmpty()) {
            ByteBuffer[] some = unsent.stream().limit(GATHERED).toArray(ByteBuffer[]::new);
            channel.write(some);
            while (!unsent.isEmpty() && !unsent.element().hasRemaining()) {
                unsent.remove();
            }
            if (some[some.length - 1].hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
        }
        key.interestOps(SelectionKey.OP_READ);
        if (finishing) {
            channel.shutdownOutput();
        }
    }

    private void fail(IOException reason) {
        if (!closed) {
            close();
            listener.closed(reason);
        }
    }

    /** One buffer for all connections of a loop: what is in it is used up before the next read. */
    private static final class ReadBuffer {
        static final ThreadLocal<ByteBuffer> OF_THREAD =
                ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(READ_SIZE));
    }
}
