package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.MessageReplies;

/** A {@code messageReplies}. */
final class FlatReplies {

    private FlatReplies() {}

    static MessageReplies read(FlatInput in) {
        in.expect(MessageReplies.ID);
        int flags = in.flags(0xf);
        return new MessageReplies(
                (flags & 0x1) != 0,
                in.int32(),
                in.int32(),
                (flags & 0x2) != 0 ? FlatPeer.readAll(in) : null,
                (flags & 0x1) != 0 ? in.int64() : null,
                (flags & 0x4) != 0 ? in.int32() : null,
                (flags & 0x8) != 0 ? in.int32() : null);
    }

    static void write(FlatOutput out, MessageReplies value) {
        out.int32(MessageReplies.ID);
        out.int32((value.comments() ? 0x1 : 0)
                | (value.recentRepliers() != null ? 0x2 : 0)
                | (value.maxId() != null ? 0x4 : 0)
                | (value.readMaxId() != null ? 0x8 : 0));
        out.int32(value.replies());
        out.int32(value.repliesPts());
        if (value.recentRepliers() != null) {
            FlatPeer.writeAll(out, value.recentRepliers());
        }
        if (value.channelId() != null) {
            out.int64(value.channelId());
        }
        if (value.maxId() != null) {
            out.int32(value.maxId());
        }
        if (value.readMaxId() != null) {
            out.int32(value.readMaxId());
        }
    }
}
