package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.Message;
import dev.tl4j.samples.api.TypeMessage;

/** A {@code message}. */
final class FlatMessage {

    private FlatMessage() {}

    static Message read(FlatInput in) {
        in.expect(Message.ID);
        int flags = in.flags(0x7fbfefba);
        int flags2 = in.flags(0x81f77);
        return new Message(
                (flags & 0x2) != 0,
                (flags & 0x10) != 0,
                (flags & 0x20) != 0,
                (flags & 0x2000) != 0,
                (flags & 0x4000) != 0,
                (flags & 0x40000) != 0,
                (flags & 0x80000) != 0,
                (flags & 0x200000) != 0,
                (flags & 0x1000000) != 0,
                (flags & 0x4000000) != 0,
                (flags & 0x8000000) != 0,
                (flags2 & 0x2) != 0,
                (flags2 & 0x10) != 0,
                (flags2 & 0x100) != 0,
                (flags2 & 0x200) != 0,
                in.int32(),
                (flags & 0x100) != 0 ? FlatPeer.read(in) : null,
                (flags & 0x20000000) != 0 ? in.int32() : null,
                (flags2 & 0x1000) != 0 ? in.string() : null,
                FlatPeer.read(in),
                (flags & 0x10000000) != 0 ? FlatPeer.read(in) : null,
                null,
                (flags & 0x800) != 0 ? in.int64() : null,
                (flags2 & 0x1) != 0 ? in.int64() : null,
                (flags2 & 0x80000) != 0 ? FlatPeer.read(in) : null,
                (flags & 0x8) != 0 ? FlatReply.read(in) : null,
                in.int32(),
                in.string(),
                (flags & 0x200) != 0 ? FlatPhoto.readMedia(in) : null,
                null,
                (flags & 0x80) != 0 ? FlatEntity.readAll(in) : null,
                (flags & 0x400) != 0 ? in.int32() : null,
                (flags & 0x400) != 0 ? in.int32() : null,
                (flags & 0x800000) != 0 ? FlatReplies.read(in) : null,
                (flags & 0x8000) != 0 ? in.int32() : null,
                (flags & 0x10000) != 0 ? in.string() : null,
                (flags & 0x20000) != 0 ? in.int64() : null,
                (flags & 0x100000) != 0 ? FlatReactions.read(in) : null,
                null,
                (flags & 0x2000000) != 0 ? in.int32() : null,
                (flags & 0x40000000) != 0 ? in.int32() : null,
                (flags2 & 0x4) != 0 ? in.int64() : null,
                null,
                (flags2 & 0x20) != 0 ? in.int32() : null,
                (flags2 & 0x40) != 0 ? in.int64() : null,
                null,
                (flags2 & 0x400) != 0 ? in.int32() : null,
                (flags2 & 0x800) != 0 ? in.string() : null,
                null);
    }

    static void write(FlatOutput out, TypeMessage object) {
        if (!(object instanceof Message value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(Message.ID);
        out.int32((value.out() ? 0x2 : 0)
                | (value.mentioned() ? 0x10 : 0)
                | (value.mediaUnread() ? 0x20 : 0)
                | (value.silent() ? 0x2000 : 0)
                | (value.post() ? 0x4000 : 0)
                | (value.fromScheduled() ? 0x40000 : 0)
                | (value.legacy() ? 0x80000 : 0)
                | (value.editHide() ? 0x200000 : 0)
                | (value.pinned() ? 0x1000000 : 0)
                | (value.noforwards() ? 0x4000000 : 0)
                | (value.invertMedia() ? 0x8000000 : 0)
                | (value.fromId() != null ? 0x100 : 0)
                | (value.fromBoostsApplied() != null ? 0x20000000 : 0)
                | (value.savedPeerId() != null ? 0x10000000 : 0)
                | (value.viaBotId() != null ? 0x800 : 0)
                | (value.replyTo() != null ? 0x8 : 0)
                | (value.media() != null ? 0x200 : 0)
                | (value.entities() != null ? 0x80 : 0)
                | (value.views() != null ? 0x400 : 0)
                | (value.replies() != null ? 0x800000 : 0)
                | (value.editDate() != null ? 0x8000 : 0)
                | (value.postAuthor() != null ? 0x10000 : 0)
                | (value.groupedId() != null ? 0x20000 : 0)
                | (value.reactions() != null ? 0x100000 : 0)
                | (value.ttlPeriod() != null ? 0x2000000 : 0)
                | (value.quickReplyShortcutId() != null ? 0x40000000 : 0));
        out.int32((value.offline() ? 0x2 : 0)
                | (value.videoProcessingPending() ? 0x10 : 0)
                | (value.paidSuggestedPostStars() ? 0x100 : 0)
                | (value.paidSuggestedPostTon() ? 0x200 : 0)
                | (value.fromRank() != null ? 0x1000 : 0)
                | (value.viaBusinessBotId() != null ? 0x1 : 0)
                | (value.guestchatViaFrom() != null ? 0x80000 : 0)
                | (value.effect() != null ? 0x4 : 0)
                | (value.reportDeliveryUntilDate() != null ? 0x20 : 0)
                | (value.paidMessageStars() != null ? 0x40 : 0)
                | (value.scheduleRepeatPeriod() != null ? 0x400 : 0)
                | (value.summaryFromLanguage() != null ? 0x800 : 0));
        out.int32(value.id());
        if (value.fromId() != null) {
            FlatPeer.write(out, value.fromId());
        }
        if (value.fromBoostsApplied() != null) {
            out.int32(value.fromBoostsApplied());
        }
        if (value.fromRank() != null) {
            out.string(value.fromRank());
        }
        FlatPeer.write(out, value.peerId());
        if (value.savedPeerId() != null) {
            FlatPeer.write(out, value.savedPeerId());
        }
        if (value.viaBotId() != null) {
            out.int64(value.viaBotId());
        }
        if (value.viaBusinessBotId() != null) {
            out.int64(value.viaBusinessBotId());
        }
        if (value.guestchatViaFrom() != null) {
            FlatPeer.write(out, value.guestchatViaFrom());
        }
        if (value.replyTo() != null) {
            FlatReply.write(out, value.replyTo());
        }
        out.int32(value.date());
        out.string(value.message());
        if (value.media() != null) {
            FlatPhoto.writeMedia(out, value.media());
        }
        if (value.entities() != null) {
            FlatEntity.writeAll(out, value.entities());
        }
        if (value.views() != null) {
            out.int32(value.views());
        }
        if (value.forwards() != null) {
            out.int32(value.forwards());
        }
        if (value.replies() != null) {
            FlatReplies.write(out, value.replies());
        }
        if (value.editDate() != null) {
            out.int32(value.editDate());
        }
        if (value.postAuthor() != null) {
            out.string(value.postAuthor());
        }
        if (value.groupedId() != null) {
            out.int64(value.groupedId());
        }
        if (value.reactions() != null) {
            FlatReactions.write(out, value.reactions());
        }
        if (value.ttlPeriod() != null) {
            out.int32(value.ttlPeriod());
        }
        if (value.quickReplyShortcutId() != null) {
            out.int32(value.quickReplyShortcutId());
        }
        if (value.effect() != null) {
            out.int64(value.effect());
        }
        if (value.reportDeliveryUntilDate() != null) {
            out.int32(value.reportDeliveryUntilDate());
        }
        if (value.paidMessageStars() != null) {
            out.int64(value.paidMessageStars());
        }
        if (value.scheduleRepeatPeriod() != null) {
            out.int32(value.scheduleRepeatPeriod());
        }
        if (value.summaryFromLanguage() != null) {
            out.string(value.summaryFromLanguage());
        }
    }
}
