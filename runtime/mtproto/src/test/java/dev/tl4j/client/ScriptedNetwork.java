package dev.tl4j.client;

import dev.tl4j.frame.TransportError;
import dev.tl4j.store.DcAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network that does what a test says. */
final class ScriptedNetwork implements Connector {
    /** All attempts to connect, in their order. */
    final List<Dial> dials = new ArrayList<>();

    private final ScriptedLoop loop;
    private boolean refuses;

    ScriptedNetwork(ScriptedLoop loop) {
        this.loop = loop;
    }

    /** One connection. */
    final class Dial implements Connection {
        final DcAddress address;
        final boolean isMediaOnly;
        final long at = loop.elapsed().toMillis();
        final List<byte[]> sent = new ArrayList<>();
        int quickAcksWanted;
        boolean congested;
        boolean closed;
        private final Listener listener;

        Dial(DcAddress address, boolean isMediaOnly, Listener listener) {
            this.address = address;
            this.isMediaOnly = isMediaOnly;
            this.listener = listener;
        }

        @Override
        public void send(ByteBuffer packet, boolean wantsQuickAck) {
            if (!closed) {
                quickAcksWanted += wantsQuickAck ? 1 : 0;
                sent.add(Arrays.copyOfRange(
                        packet.array(),
                        packet.arrayOffset() + packet.position(),
                        packet.arrayOffset() + packet.limit()));
            }
        }

        @Override
        public boolean isCongested() {
            return congested;
        }

        /** The network takes all that was sent. */
        void drain() {
            congested = false;
            listener.drained();
            loop.settle();
        }

        @Override
        public void close() {
            closed = true;
        }

        void connect() {
            listener.connected();
            loop.settle();
        }

        void receive(byte[] packet) {
            if (!closed) {
                listener.packet(packet);
                loop.settle();
            }
        }

        /** Somebody acknowledges a packet, in clear. */
        void quickAck(int token) {
            listener.quickAcked(token);
            loop.settle();
        }

        /** The connection ends, as if by the network. */
        void cut() {
            lose(new TelegramException("connection lost: cut by the test"));
        }

        /** The server refuses it with a number. */
        void refuse(int code) {
            lose(new TransportException(error(code)));
        }

        private void lose(TelegramException reason) {
            closed = true;
            listener.lost(reason);
            loop.settle();
        }
    }

    private static TransportError error(int code) {
        return new TransportError(code);
    }

    @Override
    public Connection open(DcAddress address, boolean isMediaOnly, Connection.Listener listener) {
        Dial dial = new Dial(address, isMediaOnly, listener);
        dials.add(dial);
        if (refuses) {
            loop.execute(() -> dial.lose(new TelegramException("connection lost: refused")));
        }
        return dial;
    }

    /** Refuses all connections from now on, at once. */
    void refuseAll() {
        refuses = true;
    }

    /** The last attempt to connect. */
    Dial last() {
        return dials.get(dials.size() - 1);
    }

    /** How many connections there are. */
    long open() {
        return dials.stream().filter(dial -> !dial.closed).count();
    }
}
