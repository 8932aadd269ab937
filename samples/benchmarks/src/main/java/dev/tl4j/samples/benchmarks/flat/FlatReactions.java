package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.MessagePeerReaction;
import dev.tl4j.samples.api.MessageReactions;
import dev.tl4j.samples.api.ReactionCount;
import dev.tl4j.samples.api.ReactionCustomEmoji;
import dev.tl4j.samples.api.ReactionEmoji;
import dev.tl4j.samples.api.TypeReaction;
import dev.tl4j.tl.Vectors;
import java.util.List;

/** A {@code messageReactions}, and what is in it. */
final class FlatReactions {

    private FlatReactions() {}

    static MessageReactions read(FlatInput in) {
        in.expect(MessageReactions.ID);
        int flags = in.flags(0xf);
        return new MessageReactions(
                (flags & 0x1) != 0,
                (flags & 0x4) != 0,
                (flags & 0x8) != 0,
                readCounts(in),
                (flags & 0x2) != 0 ? readRecent(in) : null,
                null);
    }

    static void write(FlatOutput out, MessageReactions value) {
        out.int32(MessageReactions.ID);
        out.int32((value.min() ? 0x1 : 0)
                | (value.canSeeList() ? 0x4 : 0)
                | (value.reactionsAsTags() ? 0x8 : 0)
                | (value.recentReactions() != null ? 0x2 : 0));
        writeCounts(out, value.results());
        if (value.recentReactions() != null) {
            writeRecent(out, value.recentReactions());
        }
    }

    private static List<ReactionCount> readCounts(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = readCount(in);
        }
        return Vectors.of(items);
    }

    private static ReactionCount readCount(FlatInput in) {
        in.expect(ReactionCount.ID);
        int flags = in.flags(0x1);
        return new ReactionCount((flags & 0x1) != 0 ? in.int32() : null, readReaction(in), in.int32());
    }

    private static MessagePeerReaction readPeerReaction(FlatInput in) {
        in.expect(MessagePeerReaction.ID);
        int flags = in.flags(0x7);
        return new MessagePeerReaction(
                (flags & 0x1) != 0,
                (flags & 0x2) != 0,
                (flags & 0x4) != 0,
                FlatPeer.read(in),
                in.int32(),
                readReaction(in));
    }

    private static List<MessagePeerReaction> readRecent(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = readPeerReaction(in);
        }
        return Vectors.of(items);
    }

    private static TypeReaction readReaction(FlatInput in) {
        int id = in.int32();
        return switch (id) {
            case ReactionEmoji.ID -> new ReactionEmoji(in.string());
            case ReactionCustomEmoji.ID -> new ReactionCustomEmoji(in.int64());
            default -> throw in.unknown(id);
        };
    }

    private static void writeCounts(FlatOutput out, List<ReactionCount> items) {
        out.count(items.size());
        for (int i = 0; i < items.size(); i++) {
            writeCount(out, items.get(i));
        }
    }

    private static void writeCount(FlatOutput out, ReactionCount value) {
        out.int32(ReactionCount.ID);
        out.int32((value.chosenOrder() != null ? 0x1 : 0));
        if (value.chosenOrder() != null) {
            out.int32(value.chosenOrder());
        }
        writeReaction(out, value.reaction());
        out.int32(value.count());
    }

    private static void writeRecent(FlatOutput out, List<MessagePeerReaction> items) {
        out.count(items.size());
        for (int i = 0; i < items.size(); i++) {
            writePeerReaction(out, items.get(i));
        }
    }

    private static void writePeerReaction(FlatOutput out, MessagePeerReaction value) {
        out.int32(MessagePeerReaction.ID);
        out.int32((value.big() ? 0x1 : 0) | (value.unread() ? 0x2 : 0) | (value.my() ? 0x4 : 0));
        FlatPeer.write(out, value.peerId());
        out.int32(value.date());
        writeReaction(out, value.reaction());
    }

    private static void writeReaction(FlatOutput out, TypeReaction reaction) {
        if (reaction instanceof ReactionEmoji emoji) {
            out.int32(ReactionEmoji.ID);
            out.string(emoji.emoticon());
        } else if (reaction instanceof ReactionCustomEmoji emoji) {
            out.int32(ReactionCustomEmoji.ID);
            out.int64(emoji.documentId());
        } else {
            throw new IllegalStateException(reaction.toString());
        }
    }
}
