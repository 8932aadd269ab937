package dev.tl4j.testkit.session;

import dev.tl4j.message.MsgContainer;

/** A message of the server, ready to be sent and perhaps to be sent again. */
record ServerMessage(long messageId, int seqNo, byte[] body) {
    boolean isContentRelated() {
        return (seqNo & 1) != 0;
    }

    /** How many bytes it takes in a container. */
    int sizeInContainer() {
        return MsgContainer.MESSAGE_HEADER + body.length;
    }

    @Override
    public String toString() {
        return "ServerMessage[messageId=" + messageId + ", seqNo=" + seqNo + ", " + body.length + " bytes]";
    }
}
