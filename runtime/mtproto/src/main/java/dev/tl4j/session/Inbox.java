package dev.tl4j.session;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import java.util.ArrayList;
import java.util.List;

/** A packet's message into the messages that it stands for: containers opened, bodies unpacked. */
final class Inbox {
    /** The messages of a packet, and what was wrong with those that had to be left out. */
    record Opened(List<Message> messages, List<String> dropped) {}

    private Inbox() {}

    /** Opens what carries messages. A fault in one of them costs that one only. */
    static Opened open(Message message) {
        Opened opened = new Opened(new ArrayList<>(), new ArrayList<>());
        try {
            Message outer = unpack(message);
            if (MessageBody.id(outer.body()) == MsgContainer.ID) {
                MsgContainer.read(outer.body()).forEach(inner -> add(inner, opened));
            } else {
                opened.messages().add(outer);
            }
        } catch (MessageException e) {
            opened.dropped().add(String.valueOf(e.getMessage()));
        }
        return opened;
    }

    private static void add(Message inner, Opened opened) {
        try {
            Message message = unpack(inner);
            if (MessageBody.id(message.body()) == MsgContainer.ID) {
                opened.dropped().add("container: expected messages, got another container, packed");
            } else {
                opened.messages().add(message);
            }
        } catch (MessageException e) {
            opened.dropped().add(String.valueOf(e.getMessage()));
        }
    }

    private static Message unpack(Message message) {
        return MessageBody.id(message.body()) == GzipPacked.ID
                ? new Message(message.messageId(), message.seqNo(), GzipPacked.unpack(message.body()))
                : message;
    }
}
