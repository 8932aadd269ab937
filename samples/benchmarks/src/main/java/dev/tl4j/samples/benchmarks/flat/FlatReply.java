package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.MessageReplyHeader;
import dev.tl4j.samples.api.TypeMessageReplyHeader;

/** A {@code messageReplyHeader}. */
final class FlatReply {

    private FlatReply() {}

    static MessageReplyHeader read(FlatInput in) {
        in.expect(MessageReplyHeader.ID);
        int flags = in.flags(0x3edf);
        return new MessageReplyHeader(
                (flags & 0x4) != 0,
                (flags & 0x8) != 0,
                (flags & 0x200) != 0,
                (flags & 0x2000) != 0,
                (flags & 0x10) != 0 ? in.int32() : null,
                (flags & 0x1) != 0 ? FlatPeer.read(in) : null,
                null,
                null,
                (flags & 0x2) != 0 ? in.int32() : null,
                (flags & 0x40) != 0 ? in.string() : null,
                (flags & 0x80) != 0 ? FlatEntity.readAll(in) : null,
                (flags & 0x400) != 0 ? in.int32() : null,
                (flags & 0x800) != 0 ? in.int32() : null,
                (flags & 0x1000) != 0 ? in.bytes() : null);
    }

    static void write(FlatOutput out, TypeMessageReplyHeader object) {
        if (!(object instanceof MessageReplyHeader value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(MessageReplyHeader.ID);
        out.int32((value.replyToScheduled() ? 0x4 : 0)
                | (value.forumTopic() ? 0x8 : 0)
                | (value.quote() ? 0x200 : 0)
                | (value.replyToEphemeral() ? 0x2000 : 0)
                | (value.replyToMsgId() != null ? 0x10 : 0)
                | (value.replyToPeerId() != null ? 0x1 : 0)
                | (value.replyToTopId() != null ? 0x2 : 0)
                | (value.quoteText() != null ? 0x40 : 0)
                | (value.quoteEntities() != null ? 0x80 : 0)
                | (value.quoteOffset() != null ? 0x400 : 0)
                | (value.todoItemId() != null ? 0x800 : 0)
                | (value.pollOption() != null ? 0x1000 : 0));
        if (value.replyToMsgId() != null) {
            out.int32(value.replyToMsgId());
        }
        if (value.replyToPeerId() != null) {
            FlatPeer.write(out, value.replyToPeerId());
        }
        if (value.replyToTopId() != null) {
            out.int32(value.replyToTopId());
        }
        if (value.quoteText() != null) {
            out.string(value.quoteText());
        }
        if (value.quoteEntities() != null) {
            FlatEntity.writeAll(out, value.quoteEntities());
        }
        if (value.quoteOffset() != null) {
            out.int32(value.quoteOffset());
        }
        if (value.todoItemId() != null) {
            out.int32(value.todoItemId());
        }
        if (value.pollOption() != null) {
            out.bytes(value.pollOption());
        }
    }
}
