package dev.tl4j.samples.benchmarks;

import dev.tl4j.samples.api.MessageMediaPhoto;
import dev.tl4j.samples.api.MessagePeerReaction;
import dev.tl4j.samples.api.MessageReactions;
import dev.tl4j.samples.api.PeerUser;
import dev.tl4j.samples.api.Photo;
import dev.tl4j.samples.api.PhotoSize;
import dev.tl4j.samples.api.PhotoSizeProgressive;
import dev.tl4j.samples.api.PhotoStrippedSize;
import dev.tl4j.samples.api.ReactionCount;
import dev.tl4j.samples.api.ReactionEmoji;
import dev.tl4j.samples.api.TypePhotoSize;
import dev.tl4j.tl.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What hangs on a message: a photo in its sizes, and how people liked it. */
final class Media {
    private static final String[] EMOJI = {"👍", "❤", "🔥", "😁", "🎉"};

    private final Random random;

    Media(Random random) {
        this.random = random;
    }

    MessageMediaPhoto photo(int date) {
        Photo photo = Photo.builder()
                .id(random.nextLong())
                .accessHash(random.nextLong())
                .fileReference(bytes(33))
                .date(date)
                .sizes(sizes())
                .dcId(2)
                .build();
        return MessageMediaPhoto.builder().photo(photo).build();
    }

    private List<TypePhotoSize> sizes() {
        return List.of(
                new PhotoStrippedSize("i", bytes(40)),
                new PhotoSize("m", 320, 240, 20_000 + random.nextInt(10_000)),
                new PhotoSize("x", 800, 600, 90_000 + random.nextInt(10_000)),
                new PhotoSizeProgressive("y", 1280, 960, List.of(12_004, 31_370, 58_121, 88_024, 160_913)));
    }

    MessageReactions reactions() {
        List<ReactionCount> counts = new ArrayList<>();
        for (int i = random.nextInt(EMOJI.length); i >= 0; i--) {
            counts.add(ReactionCount.builder()
                    .reaction(new ReactionEmoji(EMOJI[i]))
                    .count(1 + random.nextInt(50))
                    .build());
        }
        MessagePeerReaction recent = MessagePeerReaction.builder()
                .peerId(new PeerUser(Profiles.FIRST_USER))
                .date(1_780_000_100)
                .reaction(new ReactionEmoji(EMOJI[0]))
                .build();
        return MessageReactions.builder()
                .canSeeList(true)
                .results(counts)
                .recentReactions(List.of(recent))
                .build();
    }

    private Bytes bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
