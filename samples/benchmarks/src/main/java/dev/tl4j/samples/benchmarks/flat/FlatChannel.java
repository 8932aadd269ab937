package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.Channel;
import dev.tl4j.samples.api.ChatPhoto;
import dev.tl4j.samples.api.TypeChat;
import dev.tl4j.samples.api.TypeChatPhoto;

/** A {@code channel} and its photo. */
final class FlatChannel {

    private FlatChannel() {}

    static Channel read(FlatInput in) {
        in.expect(Channel.ID);
        int flags = in.flags(0x7ffebbe5);
        int flags2 = in.flags(0x1ffd8f);
        return new Channel(
                (flags & 0x1) != 0,
                (flags & 0x4) != 0,
                (flags & 0x20) != 0,
                (flags & 0x80) != 0,
                (flags & 0x100) != 0,
                (flags & 0x200) != 0,
                (flags & 0x800) != 0,
                (flags & 0x1000) != 0,
                (flags & 0x80000) != 0,
                (flags & 0x100000) != 0,
                (flags & 0x200000) != 0,
                (flags & 0x400000) != 0,
                (flags & 0x800000) != 0,
                (flags & 0x1000000) != 0,
                (flags & 0x2000000) != 0,
                (flags & 0x4000000) != 0,
                (flags & 0x8000000) != 0,
                (flags & 0x10000000) != 0,
                (flags & 0x20000000) != 0,
                (flags & 0x40000000) != 0,
                (flags2 & 0x2) != 0,
                (flags2 & 0x4) != 0,
                (flags2 & 0x8) != 0,
                (flags2 & 0x1000) != 0,
                (flags2 & 0x8000) != 0,
                (flags2 & 0x10000) != 0,
                (flags2 & 0x20000) != 0,
                (flags2 & 0x80000) != 0,
                in.int64(),
                (flags & 0x2000) != 0 ? in.int64() : null,
                in.string(),
                (flags & 0x40) != 0 ? in.string() : null,
                readPhoto(in),
                in.int32(),
                null,
                null,
                (flags & 0x8000) != 0 ? FlatBannedRights.read(in) : null,
                (flags & 0x40000) != 0 ? FlatBannedRights.read(in) : null,
                (flags & 0x20000) != 0 ? in.int32() : null,
                (flags2 & 0x1) != 0 ? FlatProfile.readUsernames(in) : null,
                null,
                (flags2 & 0x80) != 0 ? FlatProfile.readColor(in) : null,
                (flags2 & 0x100) != 0 ? FlatProfile.readColor(in) : null,
                null,
                (flags2 & 0x400) != 0 ? in.int32() : null,
                (flags2 & 0x800) != 0 ? in.int32() : null,
                (flags2 & 0x2000) != 0 ? in.int64() : null,
                (flags2 & 0x4000) != 0 ? in.int64() : null,
                (flags2 & 0x40000) != 0 ? in.int64() : null,
                (flags2 & 0x100000) != 0 ? in.int64() : null);
    }

    private static ChatPhoto readPhoto(FlatInput in) {
        in.expect(ChatPhoto.ID);
        int flags = in.flags(0x3);
        return new ChatPhoto((flags & 0x1) != 0, in.int64(), (flags & 0x2) != 0 ? in.bytes() : null, in.int32());
    }

    static void write(FlatOutput out, TypeChat object) {
        if (!(object instanceof Channel value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(Channel.ID);
        out.int32((value.creator() ? 0x1 : 0)
                | (value.left() ? 0x4 : 0)
                | (value.broadcast() ? 0x20 : 0)
                | (value.verified() ? 0x80 : 0)
                | (value.megagroup() ? 0x100 : 0)
                | (value.restricted() ? 0x200 : 0)
                | (value.signatures() ? 0x800 : 0)
                | (value.min() ? 0x1000 : 0)
                | (value.scam() ? 0x80000 : 0)
                | (value.hasLink() ? 0x100000 : 0)
                | (value.hasGeo() ? 0x200000 : 0)
                | (value.slowmodeEnabled() ? 0x400000 : 0)
                | (value.callActive() ? 0x800000 : 0)
                | (value.callNotEmpty() ? 0x1000000 : 0)
                | (value.fake() ? 0x2000000 : 0)
                | (value.gigagroup() ? 0x4000000 : 0)
                | (value.noforwards() ? 0x8000000 : 0)
                | (value.joinToSend() ? 0x10000000 : 0)
                | (value.joinRequest() ? 0x20000000 : 0)
                | (value.forum() ? 0x40000000 : 0)
                | (value.accessHash() != null ? 0x2000 : 0)
                | (value.username() != null ? 0x40 : 0)
                | (value.bannedRights() != null ? 0x8000 : 0)
                | (value.defaultBannedRights() != null ? 0x40000 : 0)
                | (value.participantsCount() != null ? 0x20000 : 0));
        out.int32((value.storiesHidden() ? 0x2 : 0)
                | (value.storiesHiddenMin() ? 0x4 : 0)
                | (value.storiesUnavailable() ? 0x8 : 0)
                | (value.signatureProfiles() ? 0x1000 : 0)
                | (value.autotranslation() ? 0x8000 : 0)
                | (value.broadcastMessagesAllowed() ? 0x10000 : 0)
                | (value.monoforum() ? 0x20000 : 0)
                | (value.forumTabs() ? 0x80000 : 0)
                | (value.usernames() != null ? 0x1 : 0)
                | (value.color() != null ? 0x80 : 0)
                | (value.profileColor() != null ? 0x100 : 0)
                | (value.level() != null ? 0x400 : 0)
                | (value.subscriptionUntilDate() != null ? 0x800 : 0)
                | (value.botVerificationIcon() != null ? 0x2000 : 0)
                | (value.sendPaidMessagesStars() != null ? 0x4000 : 0)
                | (value.linkedMonoforumId() != null ? 0x40000 : 0)
                | (value.linkedCommunityId() != null ? 0x100000 : 0));
        out.int64(value.id());
        if (value.accessHash() != null) {
            out.int64(value.accessHash());
        }
        out.string(value.title());
        if (value.username() != null) {
            out.string(value.username());
        }
        writePhoto(out, value.photo());
        out.int32(value.date());
        if (value.bannedRights() != null) {
            FlatBannedRights.write(out, value.bannedRights());
        }
        if (value.defaultBannedRights() != null) {
            FlatBannedRights.write(out, value.defaultBannedRights());
        }
        if (value.participantsCount() != null) {
            out.int32(value.participantsCount());
        }
        if (value.usernames() != null) {
            FlatProfile.writeUsernames(out, value.usernames());
        }
        if (value.color() != null) {
            FlatProfile.writeColor(out, value.color());
        }
        if (value.profileColor() != null) {
            FlatProfile.writeColor(out, value.profileColor());
        }
        if (value.level() != null) {
            out.int32(value.level());
        }
        if (value.subscriptionUntilDate() != null) {
            out.int32(value.subscriptionUntilDate());
        }
        if (value.botVerificationIcon() != null) {
            out.int64(value.botVerificationIcon());
        }
        if (value.sendPaidMessagesStars() != null) {
            out.int64(value.sendPaidMessagesStars());
        }
        if (value.linkedMonoforumId() != null) {
            out.int64(value.linkedMonoforumId());
        }
        if (value.linkedCommunityId() != null) {
            out.int64(value.linkedCommunityId());
        }
    }

    private static void writePhoto(FlatOutput out, TypeChatPhoto object) {
        if (!(object instanceof ChatPhoto value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(ChatPhoto.ID);
        out.int32((value.hasVideo() ? 0x1 : 0) | (value.strippedThumb() != null ? 0x2 : 0));
        out.int64(value.photoId());
        if (value.strippedThumb() != null) {
            out.bytes(value.strippedThumb());
        }
        out.int32(value.dcId());
    }
}
