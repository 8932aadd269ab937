package dev.tl4j.testkit.session;

import dev.tl4j.message.MsgContainer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;

/** A message of the server, ready to be sent and perhaps to be sent again. */
record ServerMessage(long messageId, int seqNo, Bytes body) {
    boolean isContentRelated() {
        return (seqNo & 1) != 0;
    }

    /** How many bytes it takes in a container. */
    int sizeInContainer() {
        return MsgContainer.MESSAGE_HEADER + body.size();
    }

    void writeBody(TlWriter writer) {
        int at = writer.skip(body.size());
        body.copyTo(writer.array(), at);
    }

    @Override
    public String toString() {
        return "ServerMessage[messageId=" + messageId + ", seqNo=" + seqNo + ", " + body.size() + " bytes]";
    }
}
