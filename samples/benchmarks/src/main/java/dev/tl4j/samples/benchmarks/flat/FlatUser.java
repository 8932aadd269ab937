package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.TypeUser;
import dev.tl4j.samples.api.User;

/** A {@code user}. */
final class FlatUser {

    private FlatUser() {}

    static User read(FlatInput in) {
        in.expect(User.ID);
        int flags = in.flags(0x3ffffc7f);
        int flags2 = in.flags(0x3fff1f);
        return new User(
                (flags & 0x400) != 0,
                (flags & 0x800) != 0,
                (flags & 0x1000) != 0,
                (flags & 0x2000) != 0,
                (flags & 0x4000) != 0,
                (flags & 0x8000) != 0,
                (flags & 0x10000) != 0,
                (flags & 0x20000) != 0,
                (flags & 0x40000) != 0,
                (flags & 0x100000) != 0,
                (flags & 0x200000) != 0,
                (flags & 0x800000) != 0,
                (flags & 0x1000000) != 0,
                (flags & 0x2000000) != 0,
                (flags & 0x4000000) != 0,
                (flags & 0x8000000) != 0,
                (flags & 0x10000000) != 0,
                (flags & 0x20000000) != 0,
                (flags2 & 0x2) != 0,
                (flags2 & 0x4) != 0,
                (flags2 & 0x8) != 0,
                (flags2 & 0x10) != 0,
                (flags2 & 0x400) != 0,
                (flags2 & 0x800) != 0,
                (flags2 & 0x2000) != 0,
                (flags2 & 0x10000) != 0,
                (flags2 & 0x20000) != 0,
                (flags2 & 0x40000) != 0,
                (flags2 & 0x80000) != 0,
                (flags2 & 0x100000) != 0,
                in.int64(),
                (flags & 0x1) != 0 ? in.int64() : null,
                (flags & 0x2) != 0 ? in.string() : null,
                (flags & 0x4) != 0 ? in.string() : null,
                (flags & 0x8) != 0 ? in.string() : null,
                (flags & 0x10) != 0 ? in.string() : null,
                (flags & 0x20) != 0 ? FlatProfile.readPhoto(in) : null,
                (flags & 0x40) != 0 ? FlatProfile.readStatus(in) : null,
                (flags & 0x4000) != 0 ? in.int32() : null,
                null,
                (flags & 0x80000) != 0 ? in.string() : null,
                (flags & 0x400000) != 0 ? in.string() : null,
                null,
                (flags2 & 0x1) != 0 ? FlatProfile.readUsernames(in) : null,
                null,
                (flags2 & 0x100) != 0 ? FlatProfile.readColor(in) : null,
                (flags2 & 0x200) != 0 ? FlatProfile.readColor(in) : null,
                (flags2 & 0x1000) != 0 ? in.int32() : null,
                (flags2 & 0x4000) != 0 ? in.int64() : null,
                (flags2 & 0x8000) != 0 ? in.int64() : null,
                (flags2 & 0x200000) != 0 ? in.int64() : null);
    }

    static void write(FlatOutput out, TypeUser object) {
        if (!(object instanceof User value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(User.ID);
        out.int32((value.self() ? 0x400 : 0)
                | (value.contact() ? 0x800 : 0)
                | (value.mutualContact() ? 0x1000 : 0)
                | (value.deleted() ? 0x2000 : 0)
                | (value.bot() ? 0x4000 : 0)
                | (value.botChatHistory() ? 0x8000 : 0)
                | (value.botNochats() ? 0x10000 : 0)
                | (value.verified() ? 0x20000 : 0)
                | (value.restricted() ? 0x40000 : 0)
                | (value.min() ? 0x100000 : 0)
                | (value.botInlineGeo() ? 0x200000 : 0)
                | (value.support() ? 0x800000 : 0)
                | (value.scam() ? 0x1000000 : 0)
                | (value.applyMinPhoto() ? 0x2000000 : 0)
                | (value.fake() ? 0x4000000 : 0)
                | (value.botAttachMenu() ? 0x8000000 : 0)
                | (value.premium() ? 0x10000000 : 0)
                | (value.attachMenuEnabled() ? 0x20000000 : 0)
                | (value.accessHash() != null ? 0x1 : 0)
                | (value.firstName() != null ? 0x2 : 0)
                | (value.lastName() != null ? 0x4 : 0)
                | (value.username() != null ? 0x8 : 0)
                | (value.phone() != null ? 0x10 : 0)
                | (value.photo() != null ? 0x20 : 0)
                | (value.status() != null ? 0x40 : 0)
                | (value.botInlinePlaceholder() != null ? 0x80000 : 0)
                | (value.langCode() != null ? 0x400000 : 0));
        out.int32((value.botCanEdit() ? 0x2 : 0)
                | (value.closeFriend() ? 0x4 : 0)
                | (value.storiesHidden() ? 0x8 : 0)
                | (value.storiesUnavailable() ? 0x10 : 0)
                | (value.contactRequirePremium() ? 0x400 : 0)
                | (value.botBusiness() ? 0x800 : 0)
                | (value.botHasMainApp() ? 0x2000 : 0)
                | (value.botForumView() ? 0x10000 : 0)
                | (value.botForumCanManageTopics() ? 0x20000 : 0)
                | (value.botCanManageBots() ? 0x40000 : 0)
                | (value.botGuestchat() ? 0x80000 : 0)
                | (value.botGuard() ? 0x100000 : 0)
                | (value.usernames() != null ? 0x1 : 0)
                | (value.color() != null ? 0x100 : 0)
                | (value.profileColor() != null ? 0x200 : 0)
                | (value.botActiveUsers() != null ? 0x1000 : 0)
                | (value.botVerificationIcon() != null ? 0x4000 : 0)
                | (value.sendPaidMessagesStars() != null ? 0x8000 : 0)
                | (value.linkedCommunityId() != null ? 0x200000 : 0));
        out.int64(value.id());
        if (value.accessHash() != null) {
            out.int64(value.accessHash());
        }
        if (value.firstName() != null) {
            out.string(value.firstName());
        }
        if (value.lastName() != null) {
            out.string(value.lastName());
        }
        if (value.username() != null) {
            out.string(value.username());
        }
        if (value.phone() != null) {
            out.string(value.phone());
        }
        if (value.photo() != null) {
            FlatProfile.writePhoto(out, value.photo());
        }
        if (value.status() != null) {
            FlatProfile.writeStatus(out, value.status());
        }
        if (value.botInfoVersion() != null) {
            out.int32(value.botInfoVersion());
        }
        if (value.botInlinePlaceholder() != null) {
            out.string(value.botInlinePlaceholder());
        }
        if (value.langCode() != null) {
            out.string(value.langCode());
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
        if (value.botActiveUsers() != null) {
            out.int32(value.botActiveUsers());
        }
        if (value.botVerificationIcon() != null) {
            out.int64(value.botVerificationIcon());
        }
        if (value.sendPaidMessagesStars() != null) {
            out.int64(value.sendPaidMessagesStars());
        }
        if (value.linkedCommunityId() != null) {
            out.int64(value.linkedCommunityId());
        }
    }
}
