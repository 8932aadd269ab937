package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that come in a crowd. */
@Timeout(60)
class TcpListenerTest {
    private static final int CROWD = 100;

    /** As long as a connection that was not let in would wait for the first time, and more. */
    private static final int CONNECT_MILLIS = 3_000;

    private final EventLoop loop = EventLoop.lease();

    private TcpListener listen(CountDownLatch accepted) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            return TcpListener.open(loop, any, connection -> new Counting(accepted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Counting(CountDownLatch accepted) implements TcpConnection.Listener {
        @Override
        public void connected() {
            accepted.countDown();
        }

        @Override
        public void received(ByteBuffer bytes) {}

        @Override
        public void closed(IOException reason) {}
    }

    @Test
    void aCrowdIsLetInWhileTheLoopIsBusy() throws Exception {
        CountDownLatch accepted = new CountDownLatch(CROWD);
        TcpListener listener =
                CompletableFuture.supplyAsync(() -> listen(accepted), loop).join();
        CompletableFuture<Void> busy = new CompletableFuture<>();
        loop.execute(busy::join);
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                Socket socket = new Socket();
                crowd.add(socket);
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.port()), CONNECT_MILLIS);
            }
            busy.complete(null);
            accepted.await();
            assertThat(crowd).allMatch(Socket::isConnected);
        } finally {
            busy.complete(null);
            for (Socket socket : crowd) {
                socket.close();
            }
            loop.execute(listener::close);
            loop.release();
        }
    }
}
