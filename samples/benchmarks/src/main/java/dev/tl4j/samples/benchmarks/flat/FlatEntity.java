package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.MessageEntityBold;
import dev.tl4j.samples.api.MessageEntityCode;
import dev.tl4j.samples.api.MessageEntityCustomEmoji;
import dev.tl4j.samples.api.MessageEntityHashtag;
import dev.tl4j.samples.api.MessageEntityItalic;
import dev.tl4j.samples.api.MessageEntityMention;
import dev.tl4j.samples.api.MessageEntityTextUrl;
import dev.tl4j.samples.api.MessageEntityUrl;
import dev.tl4j.samples.api.TypeMessageEntity;
import dev.tl4j.tl.Vectors;
import java.util.List;

/** A {@code MessageEntity}. */
final class FlatEntity {

    private FlatEntity() {}

    static List<TypeMessageEntity> readAll(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(in);
        }
        return Vectors.of(items);
    }

    private static TypeMessageEntity read(FlatInput in) {
        int id = in.int32();
        return switch (id) {
            case MessageEntityBold.ID -> new MessageEntityBold(in.int32(), in.int32());
            case MessageEntityItalic.ID -> new MessageEntityItalic(in.int32(), in.int32());
            case MessageEntityCode.ID -> new MessageEntityCode(in.int32(), in.int32());
            case MessageEntityMention.ID -> new MessageEntityMention(in.int32(), in.int32());
            case MessageEntityUrl.ID -> new MessageEntityUrl(in.int32(), in.int32());
            case MessageEntityHashtag.ID -> new MessageEntityHashtag(in.int32(), in.int32());
            case MessageEntityTextUrl.ID -> new MessageEntityTextUrl(in.int32(), in.int32(), in.string());
            case MessageEntityCustomEmoji.ID -> new MessageEntityCustomEmoji(in.int32(), in.int32(), in.int64());
            default -> throw in.unknown(id);
        };
    }

    static void writeAll(FlatOutput out, List<TypeMessageEntity> items) {
        out.count(items.size());
        for (int i = 0; i < items.size(); i++) {
            write(out, items.get(i));
        }
    }

    private static void write(FlatOutput out, TypeMessageEntity entity) {
        if (entity instanceof MessageEntityBold e) {
            out.int32(MessageEntityBold.ID);
            out.int32(e.offset());
            out.int32(e.length());
        } else if (entity instanceof MessageEntityItalic e) {
            out.int32(MessageEntityItalic.ID);
            out.int32(e.offset());
            out.int32(e.length());
        } else if (entity instanceof MessageEntityCode e) {
            out.int32(MessageEntityCode.ID);
            out.int32(e.offset());
            out.int32(e.length());
        } else if (entity instanceof MessageEntityMention e) {
            out.int32(MessageEntityMention.ID);
            out.int32(e.offset());
            out.int32(e.length());
        } else if (entity instanceof MessageEntityUrl e) {
            out.int32(MessageEntityUrl.ID);
            out.int32(e.offset());
            out.int32(e.length());
        } else if (entity instanceof MessageEntityHashtag e) {
            out.int32(MessageEntityHashtag.ID);
            out.int32(e.offset());
            out.int32(e.length());
        } else if (entity instanceof MessageEntityTextUrl e) {
            out.int32(MessageEntityTextUrl.ID);
            out.int32(e.offset());
            out.int32(e.length());
            out.string(e.url());
        } else if (entity instanceof MessageEntityCustomEmoji e) {
            out.int32(MessageEntityCustomEmoji.ID);
            out.int32(e.offset());
            out.int32(e.length());
            out.int64(e.documentId());
        } else {
            throw new IllegalStateException(entity.toString());
        }
    }
}
