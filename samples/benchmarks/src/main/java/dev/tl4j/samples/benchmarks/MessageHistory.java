package dev.tl4j.samples.benchmarks;

import dev.tl4j.samples.api.Message;
import dev.tl4j.samples.api.MessageReplies;
import dev.tl4j.samples.api.MessageReplyHeader;
import dev.tl4j.samples.api.PeerChannel;
import dev.tl4j.samples.api.PeerUser;
import dev.tl4j.samples.api.TypeMessage;
import dev.tl4j.samples.api.TypePeer;
import dev.tl4j.samples.api.messages.MessagesSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A page of a busy group's history, as {@code messages.getHistory} answers it: 100 messages, 20 users, 5 channels, about 28 kB. The same
 * at every run.
 */
public final class MessageHistory {
    private static final int MESSAGES = 100;
    private static final int FIRST_DATE = 1_780_000_000;

    private final Random random = new Random(229);
    private final Texts texts = new Texts(random);
    private final Media media = new Media(random);
    private final Profiles profiles = new Profiles(random);

    private MessageHistory() {}

    /** The page. */
    public static MessagesSlice slice() {
        return new MessageHistory().build();
    }

    private MessagesSlice build() {
        List<TypeMessage> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            messages.add(message(i));
        }
        return MessagesSlice.builder()
                .inexact(true)
                .count(18_312)
                .offsetIdOffset(400)
                .messages(messages)
                .topics(List.of())
                .chats(profiles.channels())
                .users(profiles.users())
                .build();
    }

    private Message message(int number) {
        String text = texts.next();
        Message.Builder message = Message.builder()
                .id(90_000 - number)
                .fromId(user())
                .peerId(new PeerChannel(Profiles.CHANNEL))
                .date(FIRST_DATE - 40 * number)
                .message(text)
                .out(often(10))
                .mentioned(often(5));
        if (often(45)) {
            message.entities(texts.entities(text));
        }
        if (often(12)) {
            message.media(media.photo(FIRST_DATE - 40 * number));
        }
        if (often(40)) {
            message.reactions(media.reactions());
        }
        if (often(35)) {
            message.replyTo(replyTo(number, text));
        }
        if (often(30)) {
            message.views(random.nextInt(100_000)).forwards(random.nextInt(300));
        }
        if (often(20)) {
            message.replies(replies());
        }
        if (often(10)) {
            message.editDate(FIRST_DATE);
        }
        return message.build();
    }

    private MessageReplyHeader replyTo(int number, String text) {
        MessageReplyHeader.Builder header = MessageReplyHeader.builder().replyToMsgId(89_990 - number);
        if (often(20)) {
            header.quote(true).quoteText(text.split(" ", 2)[0]).quoteOffset(0);
        }
        return header.build();
    }

    private MessageReplies replies() {
        return MessageReplies.builder()
                .comments(true)
                .replies(3 + random.nextInt(40))
                .repliesPts(70_000 + random.nextInt(1_000))
                .recentRepliers(List.of(user(), user(), user()))
                .channelId(Profiles.CHANNEL + 1)
                .maxId(80_000)
                .build();
    }

    private TypePeer user() {
        return new PeerUser(Profiles.FIRST_USER + random.nextInt(Profiles.USERS));
    }

    private boolean often(int percent) {
        return random.nextInt(100) < percent;
    }
}
