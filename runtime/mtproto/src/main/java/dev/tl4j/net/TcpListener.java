package dev.tl4j.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A TCP port on the event loop, for servers. All its methods and all that it calls run on the loop's thread. */
public final class TcpListener {
    private static final System.Logger LOG = System.getLogger(TcpListener.class.getName());
    private static final int ACCEPTS_AT_A_TIME = 64;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final EventLoop loop;
    /** How many may wait to be accepted: Java's 50 are few if many clients begin at once, and those above wait a second to try again. */
    private static final int BACKLOG = 4096;

    private final ServerSocketChannel channel;
    private SelectionKey key;
    private final Function<? super TcpConnection, TcpConnection.Listener> acceptor;

    private TcpListener(
            EventLoop loop,
            ServerSocketChannel channel,
            Function<? super TcpConnection, TcpConnection.Listener> acceptor)
            throws IOException {
        this.loop = loop;
        this.channel = channel;
        this.acceptor = acceptor;
        key = loop.register(channel, SelectionKey.OP_ACCEPT, new OnLoop());
    }

    /**
     * Begins to listen.
     *
     * @param address where; port 0 stands for any free one
     * @param acceptor gives each new connection its listener, which hears {@link TcpConnection.Listener#connected} at once
     * @throws IOException if the port is taken or not ours to have
     */
    public static TcpListener open(
            EventLoop loop, InetSocketAddress address, Function<? super TcpConnection, TcpConnection.Listener> acceptor)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.bind(address, BACKLOG);
            return new TcpListener(loop, channel, acceptor);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The port that is listened on. */
    public int port() {
        return channel.socket().getLocalPort();
    }

    /** Ends the listening; connections that were made live on. */
    public void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a listening socket failed", e);
        }
    }

    private void accept() {
        try {
            for (int i = 0; i < ACCEPTS_AT_A_TIME && channel.isOpen(); i++) {
                SocketChannel accepted = channel.accept();
                if (accepted == null) {
                    return;
                }
                TcpConnection.accept(loop, accepted, acceptor);
            }
        } catch (IOException e) {
            // A peer that left at once, or no file handle. The latter does not go away by itself, so the peers have to
            // wait a moment.
            LOG.log(System.Logger.Level.WARNING, "a connection could not be accepted", e);
            key.interestOps(0);
            loop.at(System.nanoTime() + PAUSE_NANOS, this::resume);
        }
    }

    private void resume() {
        if (key.isValid()) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    private final class OnLoop implements EventLoop.Ready {
        @Override
        public void ready(SelectionKey ready) {
            accept();
        }

        @Override
        public void moved(SelectionKey moved) {
            key = moved;
        }
    }
}
