package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One connection of a link. What a former one has to say is nobody's concern any more. */
final class Line implements Connection.Listener {
    private final Link link;
    private @Nullable Connection connection;

    Line(Link link) {
        this.link = link;
    }

    /** Begins to connect. */
    void open(Connector connector, DcAddress to, boolean isMediaOnly) {
        connection = connector.open(to, isMediaOnly, this);
    }

    void send(ByteBuffer packet, boolean wantsQuickAck) {
        if (connection != null) {
            connection.send(packet, wantsQuickAck);
        }
    }

    boolean isCongested() {
        return connection != null && connection.isCongested();
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void connected() {
        if (link.isOn(this)) {
            link.state().connected();
        }
    }

    @Override
    public void packet(byte[] packet) {
        if (link.isOn(this)) {
            link.state().packet(packet);
        }
    }

    @Override
    public void quickAcked(int token) {
        if (link.isOn(this)) {
            link.state().quickAcked(token);
        }
    }

    @Override
    public void drained() {
        if (link.isOn(this)) {
            link.traffic.drained();
        }
    }

    @Override
    public void lost(TelegramException reason) {
        if (link.isOn(this)) {
            link.state().lost(reason);
        }
    }
}
