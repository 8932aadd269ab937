package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpConnectionTest {
    private static final int LARGE = 8 << 20;

    private final EventLoop loop = EventLoop.lease();

    @AfterEach
    void release() {
        loop.release();
    }

    /** The peer begins to read only when all was given away, so that most of it has to wait. */
    @Test
    void whatDoesNotFitWaitsAndArrivesInOrder() throws Exception {
        byte[] data = new byte[LARGE];
        new Random(1).nextBytes(data);
        Heard heard = new Heard();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TcpConnection connection = open(server.getLocalPort(), heard);
            try (Socket peer = server.accept()) {
                heard.connected.await();
                CompletableFuture<Boolean> congested = new CompletableFuture<>();
                loop.execute(() -> {
                    for (int at = 0; at < LARGE; at += 1 << 16) {
                        connection.send(
                                ByteBuffer.wrap(data, at, 100), ByteBuffer.wrap(data, at + 100, (1 << 16) - 100));
                    }
                    congested.complete(connection.isCongested());
                });
                assertThat(congested.join()).isTrue();
                assertThat(heard.drained.getCount()).isEqualTo(1);
                assertThat(peer.getInputStream().readNBytes(LARGE)).isEqualTo(data);
                assertThat(heard.drained.await(20, TimeUnit.SECONDS)).isTrue();
                loop.execute(connection::close);
                assertThat(peer.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void bothDirectionsFlowWhileTheSelectorIsReplaced() throws Exception {
        byte[] data = new byte[LARGE];
        new Random(2).nextBytes(data);
        Heard heard = new Heard();
        CompletableFuture<TcpListener> listening = new CompletableFuture<>();
        loop.execute(() -> listening.complete(listenAndEcho()));
        TcpConnection connection = open(listening.join().port(), heard);
        heard.connected.await();
        heard.expect(LARGE);
        loop.execute(() -> connection.send(ByteBuffer.wrap(data)));
        for (int i = 0; i < 20; i++) {
            CompletableFuture<Void> replaced = new CompletableFuture<>();
            loop.execute(() -> {
                try {
                    loop.replaceSelector();
                    replaced.complete(null);
                } catch (IOException e) {
                    replaced.completeExceptionally(e);
                }
            });
            replaced.join();
        }
        heard.enough.join();
        assertThat(heard.bytes.toByteArray()).isEqualTo(data);

        // The listener was moved as well.
        Heard second = new Heard();
        TcpConnection another = open(listening.join().port(), second);
        second.connected.await();
        loop.execute(connection::close);
        loop.execute(another::close);
        loop.execute(listening.join()::close);
    }

    @Test
    void aPeerThatClosesOrHalfClosesEndsTheConnection() throws Exception {
        for (boolean half : new boolean[] {false, true}) {
            Heard heard = new Heard();
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                open(server.getLocalPort(), heard);
                try (Socket peer = server.accept()) {
                    peer.getOutputStream().write(7);
                    if (half) {
                        peer.shutdownOutput();
                        assertThat(peer.getInputStream().read()).isEqualTo(-1);
                    }
                }
                assertThat(heard.closed.join()).isInstanceOf(EOFException.class);
                assertThat(heard.bytes.toByteArray()).containsExactly(7);
            }
        }
    }

    @Test
    void aPortThatIsClosedIsTold() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        Heard heard = new Heard();
        open(port, heard);
        assertThat(heard.closed.join()).isInstanceOf(IOException.class);
        assertThat(heard.connected.getCount()).isEqualTo(1);
    }

    /** Whoever loses his place because of his own fault hears of it at least, and harms nobody else. */
    @Test
    void aListenerThatFailsIsClosedAndOthersGoOn() throws Exception {
        Heard failing = new Heard();
        failing.onReceived = bytes -> {
            throw new AssertionError("a fault that is wanted");
        };
        Heard other = new Heard();
        try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            open(server.getLocalPort(), failing);
            try (Socket failingPeer = server.accept()) {
                open(server.getLocalPort(), other);
                try (Socket otherPeer = server.accept()) {
                    other.expect(1);
                    failingPeer.getOutputStream().write(1);
                    assertThat(failing.closed.join()).hasMessageContaining("a fault that is wanted");
                    otherPeer.getOutputStream().write(2);
                    other.enough.join();
                    assertThat(failingPeer.getInputStream().read()).isEqualTo(-1);
                }
            }
        }
    }

    /** Two connections are ready at once, and what is done for the first closes the second. */
    @Test
    void aConnectionMayCloseAnother() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            Heard one = new Heard();
            Heard two = new Heard();
            TcpConnection first = open(server.getLocalPort(), one);
            Socket firstPeer = server.accept();
            TcpConnection second = open(server.getLocalPort(), two);
            Socket secondPeer = server.accept();
            one.connected.await();
            two.connected.await();
            AtomicInteger received = new AtomicInteger();
            one.onReceived = bytes -> {
                received.incrementAndGet();
                second.close();
            };
            two.onReceived = bytes -> {
                received.incrementAndGet();
                first.close();
            };
            CountDownLatch written = new CountDownLatch(1);
            loop.execute(() -> {
                try {
                    firstPeer.getOutputStream().write(1);
                    secondPeer.getOutputStream().write(1);
                    written.countDown();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            written.await();
            CompletableFuture<Void> turned = new CompletableFuture<>();
            loop.execute(() -> loop.at(System.nanoTime(), () -> turned.complete(null)));
            turned.join();
            loop.execute(first::close);
            loop.execute(second::close);
            assertThat(received).hasValue(1);
            assertThat(one.closed).isNotDone();
            assertThat(two.closed).isNotDone();
            firstPeer.close();
            secondPeer.close();
        }
    }

    private TcpListener listenAndEcho() {
        try {
            return TcpListener.open(loop, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), connection -> {
                Heard echo = new Heard();
                echo.onReceived = bytes -> {
                    byte[] copy = new byte[bytes.remaining()];
                    bytes.get(copy);
                    connection.send(ByteBuffer.wrap(copy));
                };
                return echo;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TcpConnection open(int port, Heard heard) {
        CompletableFuture<TcpConnection> opened = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                opened.complete(
                        TcpConnection.open(loop, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), heard));
            } catch (IOException e) {
                opened.completeExceptionally(e);
            }
        });
        return opened.join();
    }

    /** A listener that writes down what it hears. */
    private static final class Heard implements TcpConnection.Listener {
        final CountDownLatch connected = new CountDownLatch(1);
        final CountDownLatch drained = new CountDownLatch(1);
        final CompletableFuture<IOException> closed = new CompletableFuture<>();
        final CompletableFuture<Void> enough = new CompletableFuture<>();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        volatile Consumer<ByteBuffer> onReceived = this::keep;
        private volatile int expected = Integer.MAX_VALUE;

        void expect(int count) {
            expected = count;
        }

        private void keep(ByteBuffer in) {
            byte[] some = new byte[in.remaining()];
            in.get(some);
            bytes.writeBytes(some);
            if (bytes.size() >= expected) {
                enough.complete(null);
            }
        }

        @Override
        public void connected() {
            connected.countDown();
        }

        @Override
        public void received(ByteBuffer in) {
            onReceived.accept(in);
        }

        @Override
        public void drained() {
            drained.countDown();
        }

        @Override
        public void closed(IOException reason) {
            closed.complete(reason);
        }
    }
}
