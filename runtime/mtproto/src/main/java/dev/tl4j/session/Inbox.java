package dev.tl4j.session;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.MsgCopy;
import java.util.ArrayList;
import java.util.List;

/** A packet's message into the messages that it stands for: containers opened, bodies unpacked. */
final class Inbox {
    private final List<Message> messages = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private boolean container;
    private final UnpackBudget budget;

    private Inbox(UnpackBudget budget) {
        this.budget = budget;
    }

    /** Opens what carries messages. A fault in one of them costs that one only. */
    static Inbox open(Message message, UnpackBudget budget) {
        Inbox inbox = new Inbox(budget);
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
                messages.add(uncopied(outer));
            }
        } catch (MessageException e) {
            dropped.add(String.valueOf(e.getMessage()));
        }
    }

    private void add(Message inner) {
        try {
            Message message = uncopied(unpack(inner));
            if (MessageBody.id(message.body()) == MsgContainer.ID) {
                dropped.add("container: expected messages, got another container, packed");
            } else {
                messages.add(message);
            }
        } catch (MessageException e) {
            dropped.add(String.valueOf(e.getMessage()));
        }
    }

    /** The message itself, where it came as a copy: it has its own number, by which a second one is recognised. */
    private Message uncopied(Message message) {
        return MessageBody.id(message.body()) == MsgCopy.ID ? unpack(MsgCopy.read(message.body())) : message;
    }

    private Message unpack(Message message) {
        if (MessageBody.id(message.body()) != GzipPacked.ID) {
            return message;
        }
        return new Message(message.messageId(), message.seqNo(), budget.unpack(message.body()));
    }
}
