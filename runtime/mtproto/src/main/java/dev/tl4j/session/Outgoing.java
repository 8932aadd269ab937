package dev.tl4j.session;

import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.tl.TlObject;
import java.util.List;

/** Something to send, or sent and perhaps to be sent again. */
sealed interface Outgoing {
    /** What goes on the wire. */
    TlObject body(Slot slot);

    /** Whether the server is to acknowledge it, which makes its {@code seq_no} odd. */
    boolean isContentRelated();

    /** A user's call, the same object however often it is sent. */
    final class CallMessage implements Outgoing {
        final Call call;

        /** The {@code msg_id} under which the server may have it; 0 while it waits to be sent. */
        long messageId;

        /** Whether it is owed by a session that was left, or comes after one that is. */
        boolean isElsewhere;

        /** Whether nobody wants it sent any more. */
        boolean forgotten;

        CallMessage(Call call) {
            this.call = call;
        }

        @Override
        public TlObject body(Slot slot) {
            return call.body(slot);
        }

        @Override
        public boolean isContentRelated() {
            return true;
        }
    }

    /** A request of the session itself, such as a ping. It is not sent again: its time passes. */
    record Service(TlObject request) implements Outgoing {
        @Override
        public TlObject body(Slot slot) {
            return request;
        }

        @Override
        public boolean isContentRelated() {
            return true;
        }
    }

    /** An answer of the session itself, which acknowledges by being one. */
    record Reply(TlObject answer) implements Outgoing {
        @Override
        public TlObject body(Slot slot) {
            return answer;
        }

        @Override
        public boolean isContentRelated() {
            return false;
        }
    }

    /** Acknowledgments. */
    record Acknowledgment(List<Long> messageIds) implements Outgoing {
        @Override
        public TlObject body(Slot slot) {
            return new MsgsAck(messageIds);
        }

        @Override
        public boolean isContentRelated() {
            return false;
        }
    }
}
