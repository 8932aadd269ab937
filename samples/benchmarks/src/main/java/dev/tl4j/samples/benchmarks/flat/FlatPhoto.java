package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.MessageMediaPhoto;
import dev.tl4j.samples.api.Photo;
import dev.tl4j.samples.api.TypeMessageMedia;
import dev.tl4j.samples.api.TypePhoto;

/** A {@code messageMediaPhoto} and its {@code photo}. */
final class FlatPhoto {

    private FlatPhoto() {}

    static MessageMediaPhoto readMedia(FlatInput in) {
        in.expect(MessageMediaPhoto.ID);
        int flags = in.flags(0x1d);
        return new MessageMediaPhoto(
                (flags & 0x8) != 0,
                (flags & 0x10) != 0,
                (flags & 0x1) != 0 ? read(in) : null,
                (flags & 0x4) != 0 ? in.int32() : null,
                null);
    }

    private static Photo read(FlatInput in) {
        in.expect(Photo.ID);
        int flags = in.flags(0x1);
        return new Photo(
                (flags & 0x1) != 0,
                in.int64(),
                in.int64(),
                in.bytes(),
                in.int32(),
                FlatPhotoSize.readAll(in),
                null,
                in.int32());
    }

    static void writeMedia(FlatOutput out, TypeMessageMedia object) {
        if (!(object instanceof MessageMediaPhoto value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(MessageMediaPhoto.ID);
        out.int32((value.spoiler() ? 0x8 : 0)
                | (value.livePhoto() ? 0x10 : 0)
                | (value.photo() != null ? 0x1 : 0)
                | (value.ttlSeconds() != null ? 0x4 : 0));
        if (value.photo() != null) {
            write(out, value.photo());
        }
        if (value.ttlSeconds() != null) {
            out.int32(value.ttlSeconds());
        }
    }

    private static void write(FlatOutput out, TypePhoto object) {
        if (!(object instanceof Photo value)) {
            throw new IllegalStateException(object.toString());
        }
        out.int32(Photo.ID);
        out.int32((value.hasStickers() ? 0x1 : 0));
        out.int64(value.id());
        out.int64(value.accessHash());
        out.bytes(value.fileReference());
        out.int32(value.date());
        FlatPhotoSize.writeAll(out, value.sizes());
        out.int32(value.dcId());
    }
}
