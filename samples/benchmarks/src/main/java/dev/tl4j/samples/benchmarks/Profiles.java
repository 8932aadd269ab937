package dev.tl4j.samples.benchmarks;

import dev.tl4j.samples.api.Channel;
import dev.tl4j.samples.api.ChatBannedRights;
import dev.tl4j.samples.api.ChatPhoto;
import dev.tl4j.samples.api.PeerColor;
import dev.tl4j.samples.api.TypeChat;
import dev.tl4j.samples.api.TypeUser;
import dev.tl4j.samples.api.User;
import dev.tl4j.samples.api.UserProfilePhoto;
import dev.tl4j.samples.api.UserStatusOffline;
import dev.tl4j.samples.api.UserStatusRecently;
import dev.tl4j.samples.api.Username;
import dev.tl4j.tl.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The people and the channels that a page of history speaks of. */
final class Profiles {
    static final int USERS = 20;
    static final long FIRST_USER = 5_100_000_000L;
    static final long CHANNEL = 1_400_000_000L;

    private static final String[] NAMES = {"Maria", "Пётр", "John", "Светлана", "Akira"};

    private final Random random;

    Profiles(Random random) {
        this.random = random;
    }

    List<TypeUser> users() {
        List<TypeUser> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(user(i));
        }
        return users;
    }

    private User user(int number) {
        User.Builder user = User.builder()
                .id(FIRST_USER + number)
                .accessHash(random.nextLong())
                .firstName(NAMES[number % NAMES.length])
                .premium(number % 3 == 0)
                .photo(UserProfilePhoto.builder()
                        .photoId(random.nextLong())
                        .strippedThumb(stripped())
                        .dcId(2)
                        .build())
                .status(number % 2 == 0 ? new UserStatusOffline(1_780_000_000) : new UserStatusRecently(false));
        if (number % 4 != 0) {
            user.lastName("Example").username("example_" + number);
        } else {
            user.usernames(List.of(new Username(true, true, "first" + number), new Username(false, true, "second")));
        }
        return user.build();
    }

    List<TypeChat> channels() {
        List<TypeChat> channels = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            channels.add(channel(i));
        }
        return channels;
    }

    private Channel channel(int number) {
        return Channel.builder()
                .megagroup(number % 2 == 0)
                .broadcast(number % 2 == 1)
                .id(CHANNEL + number)
                .accessHash(random.nextLong())
                .title(number == 0 ? "The group that everyone is in" : "Новости " + number)
                .username("group_" + number)
                .photo(ChatPhoto.builder()
                        .photoId(random.nextLong())
                        .strippedThumb(stripped())
                        .dcId(4)
                        .build())
                .date(1_500_000_000)
                .defaultBannedRights(ChatBannedRights.builder()
                        .changeInfo(true)
                        .pinMessages(true)
                        .untilDate(Integer.MAX_VALUE)
                        .build())
                .participantsCount(1_000 + random.nextInt(100_000))
                .color(PeerColor.builder().color(number).build())
                .build();
    }

    private Bytes stripped() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
