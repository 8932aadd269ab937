package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.PeerColor;
import dev.tl4j.samples.api.TypePeerColor;
import dev.tl4j.samples.api.TypeUserProfilePhoto;
import dev.tl4j.samples.api.TypeUserStatus;
import dev.tl4j.samples.api.UserProfilePhoto;
import dev.tl4j.samples.api.UserStatusOffline;
import dev.tl4j.samples.api.UserStatusRecently;
import dev.tl4j.samples.api.Username;
import dev.tl4j.tl.Vectors;
import java.util.List;

/** What users and channels show of themselves: names, photo, colors, status. */
final class FlatProfile {

    private FlatProfile() {}

    static List<Username> readUsernames(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = readUsername(in);
        }
        return Vectors.of(items);
    }

    static void writeUsernames(FlatOutput out, List<Username> items) {
        out.count(items.size());
        for (int i = 0; i < items.size(); i++) {
            writeUsername(out, items.get(i));
        }
    }

    private static Username readUsername(FlatInput in) {
        in.expect(Username.ID);
        int flags = in.flags(0x3);
        return new Username((flags & 0x1) != 0, (flags & 0x2) != 0, in.string());
    }

    private static void writeUsername(FlatOutput out, Username value) {
        out.int32(Username.ID);
        out.int32((value.editable() ? 0x1 : 0) | (value.active() ? 0x2 : 0));
        out.string(value.username());
    }

    static UserProfilePhoto readPhoto(FlatInput in) {
        in.expect(UserProfilePhoto.ID);
        int flags = in.flags(0x7);
        return new UserProfilePhoto(
                (flags & 0x1) != 0, (flags & 0x4) != 0, in.int64(), (flags & 0x2) != 0 ? in.bytes() : null, in.int32());
    }

    static void writePhoto(FlatOutput out, TypeUserProfilePhoto object) {
        if (!(object instanceof UserProfilePhoto value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(UserProfilePhoto.ID);
        out.int32((value.hasVideo() ? 0x1 : 0)
                | (value.personal() ? 0x4 : 0)
                | (value.strippedThumb() != null ? 0x2 : 0));
        out.int64(value.photoId());
        if (value.strippedThumb() != null) {
            out.bytes(value.strippedThumb());
        }
        out.int32(value.dcId());
    }

    static PeerColor readColor(FlatInput in) {
        in.expect(PeerColor.ID);
        int flags = in.flags(0x3);
        return new PeerColor((flags & 0x1) != 0 ? in.int32() : null, (flags & 0x2) != 0 ? in.int64() : null);
    }

    static void writeColor(FlatOutput out, TypePeerColor object) {
        if (!(object instanceof PeerColor value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(PeerColor.ID);
        out.int32((value.color() != null ? 0x1 : 0) | (value.backgroundEmojiId() != null ? 0x2 : 0));
        if (value.color() != null) {
            out.int32(value.color());
        }
        if (value.backgroundEmojiId() != null) {
            out.int64(value.backgroundEmojiId());
        }
    }

    static TypeUserStatus readStatus(FlatInput in) {
        int id = in.int32();
        return switch (id) {
            case UserStatusOffline.ID -> new UserStatusOffline(in.int32());
            case UserStatusRecently.ID -> new UserStatusRecently((in.flags(0x1) & 0x1) != 0);
            default -> throw in.unknown(id);
        };
    }

    static void writeStatus(FlatOutput out, TypeUserStatus status) {
        if (status instanceof UserStatusOffline offline) {
            out.int32(UserStatusOffline.ID);
            out.int32(offline.wasOnline());
        } else if (status instanceof UserStatusRecently recently) {
            out.int32(UserStatusRecently.ID);
            out.int32(recently.byMe() ? 0x1 : 0);
        } else {
            throw new IllegalStateException(status.toString());
        }
    }
}
