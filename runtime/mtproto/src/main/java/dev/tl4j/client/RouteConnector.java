package dev.tl4j.client;

import dev.tl4j.net.EventLoop;
import dev.tl4j.net.ProtocolStack;
import dev.tl4j.store.DcAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections by the client's route. Names are looked up on the client's executor, and what a connection consists of is made there,
 * since both may take long: TLS reads whom it is to trust.
 */
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
    public Connection open(DcAddress address, boolean isMediaOnly, Connection.Listener listener) {
        Dialled dialled = new Dialled(address, isMediaOnly, listener);
        try {
            options.executor().execute(dialled::lookUp);
        } catch (RuntimeException e) {
            loop.execute(() -> dialled.fail("the executor refused to connect to " + address.host(), e));
        }
        return dialled;
    }

    /** A connection from before its address is looked up. */
    private final class Dialled implements Connection {
        private final DcAddress address;
        private final boolean isMediaOnly;
        private final Listener listener;
        private @Nullable PacketStream stream;
        private boolean closed;

        Dialled(DcAddress address, boolean isMediaOnly, Listener listener) {
            this.address = address;
            this.isMediaOnly = isMediaOnly;
            this.listener = listener;
        }

        private void lookUp() {
            try {
                long unixSeconds = TimeUnit.MILLISECONDS.toSeconds(loop.now().unixMillis());
                ProtocolStack stack = options.stack(address, isMediaOnly, unixSeconds);
                InetAddress host = InetAddress.getByName(stack.peer().host());
                loop.execute(() ->
                        dial(stack, new InetSocketAddress(host, stack.peer().port())));
            } catch (UnknownHostException e) {
                loop.execute(() -> fail("unknown host: " + e.getMessage(), e));
            } catch (RuntimeException e) {
                loop.execute(() -> fail("no way to data center " + address.dcId() + ": " + e.getMessage(), e));
            }
        }

        private void dial(ProtocolStack stack, InetSocketAddress to) {
            if (closed) {
                return;
            }
            try {
                stream = new PacketStream(events, options.executor(), to, stack, listener);
            } catch (IOException | RuntimeException e) {
                fail("cannot connect to " + stack.peer() + ": " + e.getMessage(), e);
            }
        }

        private void fail(String message, Exception reason) {
            if (!closed) {
                closed = true;
                listener.lost(new TelegramException(message, reason));
            }
        }

        @Override
        public void send(ByteBuffer packet, boolean wantsQuickAck) {
            if (stream != null) {
                stream.send(packet, wantsQuickAck);
            }
        }

        @Override
        public boolean isCongested() {
            return stream != null && stream.isCongested();
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
