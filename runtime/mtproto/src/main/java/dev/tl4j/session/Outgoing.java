package dev.tl4j.session;

import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.tl.TlObject;
import java.util.List;

/** Something to send, or sent and perhaps to be sent again. */
sealed interface Outgoing {
    /** What goes on the wire. */
    TlObject body();

    /** Whether the server is to acknowledge it, which makes its {@code seq_no} odd. */
    boolean isContentRelated();

    /** A user's call. */
    record CallMessage(Call call) implements Outgoing {
        @Override
        public TlObject body() {
            return call.body();
        }

        @Override
        public boolean isContentRelated() {
            return true;
        }
    }

    /** A request of the session itself, such as a ping. */
    record Service(TlObject body) implements Outgoing {
        @Override
        public boolean isContentRelated() {
            return true;
        }
    }

    /** Acknowledgments. */
    record Acknowledgment(List<Long> messageIds) implements Outgoing {
        @Override
        public TlObject body() {
            return new MsgsAck(messageIds);
        }

        @Override
        public boolean isContentRelated() {
            return false;
        }
    }
}
