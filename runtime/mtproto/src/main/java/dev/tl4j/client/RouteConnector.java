package dev.tl4j.client;

import dev.tl4j.net.EventLoop;
import dev.tl4j.net.Link;
import dev.tl4j.store.DcAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Opens connections by the client's route. Names are looked up on the client's executor, since that may take long. */
final class RouteConnector implements Connector {
    private final ClientOptions options;
    private final EventLoop events;
    private final Loop loop;

    RouteConnector(ClientOptions options, EventLoop events, Loop loop) {
        this.options = options;
        this.events = events;
        this.loop = loop;
    }

    @Override
    public Connection open(DcAddress address, Connection.Listener listener) {
        long unixSeconds = TimeUnit.MILLISECONDS.toSeconds(loop.now().unixMillis());
        Dialled dialled = new Dialled(options.link(address, unixSeconds), listener);
        try {
            options.executor().execute(dialled::lookUp);
        } catch (RuntimeException e) {
            loop.execute(() -> dialled.fail("the executor refused to look up " + dialled.host(), e));
        }
        return dialled;
    }

    /** A connection from before its address is looked up. */
    private final class Dialled implements Connection {
        private final Link link;
        private final Listener listener;
        private @Nullable PacketStream stream;
        private boolean closed;

        Dialled(Link link, Listener listener) {
            this.link = link;
            this.listener = listener;
        }

        private String host() {
            return link.peer().host();
        }

        private void lookUp() {
            try {
                InetAddress host = InetAddress.getByName(host());
                loop.execute(() -> dial(new InetSocketAddress(host, link.peer().port())));
            } catch (UnknownHostException e) {
                loop.execute(() -> fail("unknown host: " + host(), e));
            }
        }

        private void dial(InetSocketAddress to) {
            if (closed) {
                return;
            }
            try {
                stream = new PacketStream(events, options.executor(), to, link, listener);
            } catch (IOException | RuntimeException e) {
                fail("cannot connect to " + host() + ": " + e.getMessage(), e);
            }
        }

        private void fail(String message, Exception reason) {
            if (!closed) {
                closed = true;
                listener.lost(new TelegramException(message, reason));
            }
        }

        @Override
        public void send(ByteBuffer packet) {
            if (stream != null) {
                stream.send(packet);
            }
        }

        @Override
        public void close() {
            closed = true;
            if (stream != null) {
                stream.close();
            }
        }
    }
}
