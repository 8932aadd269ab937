package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.TypeChat;
import dev.tl4j.samples.api.TypeForumTopic;
import dev.tl4j.samples.api.TypeMessage;
import dev.tl4j.samples.api.TypeUser;
import dev.tl4j.samples.api.messages.MessagesSlice;
import dev.tl4j.tl.Vectors;
import java.util.List;

/** A {@code messages.messagesSlice} and its four lists. */
public final class FlatSlice {

    private FlatSlice() {}

    /** All of {@code bytes}. */
    public static MessagesSlice read(byte[] bytes) {
        FlatInput in = new FlatInput(bytes);
        in.expect(MessagesSlice.ID);
        int flags = in.flags(0x7);
        MessagesSlice slice = new MessagesSlice(
                (flags & 0x2) != 0,
                in.int32(),
                (flags & 0x1) != 0 ? in.int32() : null,
                (flags & 0x4) != 0 ? in.int32() : null,
                null,
                messages(in),
                topics(in),
                chats(in),
                users(in));
        in.end();
        return slice;
    }

    /** All of {@code value}, in an array of its size. */
    public static byte[] write(MessagesSlice value) {
        FlatOutput out = new FlatOutput();
        out.int32(MessagesSlice.ID);
        out.int32((value.inexact() ? 0x2 : 0)
                | (value.nextRate() != null ? 0x1 : 0)
                | (value.offsetIdOffset() != null ? 0x4 : 0));
        out.int32(value.count());
        if (value.nextRate() != null) {
            out.int32(value.nextRate());
        }
        if (value.offsetIdOffset() != null) {
            out.int32(value.offsetIdOffset());
        }
        out.count(value.messages().size());
        for (int i = 0; i < value.messages().size(); i++) {
            FlatMessage.write(out, value.messages().get(i));
        }
        out.count(0);
        out.count(value.chats().size());
        for (int i = 0; i < value.chats().size(); i++) {
            FlatChannel.write(out, value.chats().get(i));
        }
        out.count(value.users().size());
        for (int i = 0; i < value.users().size(); i++) {
            FlatUser.write(out, value.users().get(i));
        }
        return out.toByteArray();
    }

    private static List<TypeMessage> messages(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = FlatMessage.read(in);
        }
        return Vectors.of(items);
    }

    private static List<TypeChat> chats(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = FlatChannel.read(in);
        }
        return Vectors.of(items);
    }

    private static List<TypeUser> users(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = FlatUser.read(in);
        }
        return Vectors.of(items);
    }

    private static List<TypeForumTopic> topics(FlatInput in) {
        if (in.count() != 0) {
            throw new IllegalStateException("topics");
        }
        return Vectors.of(new Object[0]);
    }
}
