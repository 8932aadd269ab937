package dev.tl4j.session;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.tl.Bytes;
import java.util.ArrayList;
import java.util.List;

/** A packet's message into the messages that it stands for: containers opened, bodies unpacked. */
final class Inbox {
    private final List<Message> messages = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private boolean container;

    /** How many bytes what is still packed may have: a packet full of gzip bombs is worth no more than one. */
    private int unpackable = GzipPacked.MAX_UNPACKED;

    private Inbox() {}

    /** Opens what carries messages. A fault in one of them costs that one only. */
    static Inbox open(Message message) {
        Inbox inbox = new Inbox();
        inbox.openOuter(message);
        return inbox;
    }

    /** The messages, in their order. */
    List<Message> messages() {
        return messages;
    }

    /** What was wrong with those that had to be left out. */
    List<String> dropped() {
        return dropped;
    }

    /** Whether the messages came in a container, with a number of its own. */
    boolean isContainer() {
        return container;
    }

    private void openOuter(Message message) {
        try {
            Message outer = unpack(message);
            container = MessageBody.id(outer.body()) == MsgContainer.ID;
            if (container) {
                MsgContainer.read(outer.body()).forEach(this::add);
            } else {
                messages.add(outer);
            }
        } catch (MessageException e) {
            dropped.add(String.valueOf(e.getMessage()));
        }
    }

    private void add(Message inner) {
        try {
            Message message = unpack(inner);
            if (MessageBody.id(message.body()) == MsgContainer.ID) {
                dropped.add("container: expected messages, got another container, packed");
            } else {
                messages.add(message);
            }
        } catch (MessageException e) {
            dropped.add(String.valueOf(e.getMessage()));
        }
    }

    private Message unpack(Message message) {
        if (MessageBody.id(message.body()) != GzipPacked.ID) {
            return message;
        }
        Bytes body = GzipPacked.unpack(message.body(), unpackable);
        unpackable -= body.size();
        return new Message(message.messageId(), message.seqNo(), body);
    }
}
