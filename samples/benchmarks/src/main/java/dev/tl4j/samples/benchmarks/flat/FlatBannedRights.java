package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.ChatBannedRights;

/** A {@code chatBannedRights}. */
final class FlatBannedRights {

    private FlatBannedRights() {}

    static ChatBannedRights read(FlatInput in) {
        in.expect(ChatBannedRights.ID);
        int flags = in.flags(0x1ffe85ff);
        return new ChatBannedRights(
                (flags & 0x1) != 0,
                (flags & 0x2) != 0,
                (flags & 0x4) != 0,
                (flags & 0x8) != 0,
                (flags & 0x10) != 0,
                (flags & 0x20) != 0,
                (flags & 0x40) != 0,
                (flags & 0x80) != 0,
                (flags & 0x100) != 0,
                (flags & 0x400) != 0,
                (flags & 0x8000) != 0,
                (flags & 0x20000) != 0,
                (flags & 0x40000) != 0,
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
                in.int32());
    }

    static void write(FlatOutput out, ChatBannedRights value) {
        out.int32(ChatBannedRights.ID);
        out.int32((value.viewMessages() ? 0x1 : 0)
                | (value.sendMessages() ? 0x2 : 0)
                | (value.sendMedia() ? 0x4 : 0)
                | (value.sendStickers() ? 0x8 : 0)
                | (value.sendGifs() ? 0x10 : 0)
                | (value.sendGames() ? 0x20 : 0)
                | (value.sendInline() ? 0x40 : 0)
                | (value.embedLinks() ? 0x80 : 0)
                | (value.sendPolls() ? 0x100 : 0)
                | (value.changeInfo() ? 0x400 : 0)
                | (value.inviteUsers() ? 0x8000 : 0)
                | (value.pinMessages() ? 0x20000 : 0)
                | (value.manageTopics() ? 0x40000 : 0)
                | (value.sendPhotos() ? 0x80000 : 0)
                | (value.sendVideos() ? 0x100000 : 0)
                | (value.sendRoundvideos() ? 0x200000 : 0)
                | (value.sendAudios() ? 0x400000 : 0)
                | (value.sendVoices() ? 0x800000 : 0)
                | (value.sendDocs() ? 0x1000000 : 0)
                | (value.sendPlain() ? 0x2000000 : 0)
                | (value.editRank() ? 0x4000000 : 0)
                | (value.sendReactions() ? 0x8000000 : 0)
                | (value.manageLinkedPeers() ? 0x10000000 : 0));
        out.int32(value.untilDate());
    }
}
