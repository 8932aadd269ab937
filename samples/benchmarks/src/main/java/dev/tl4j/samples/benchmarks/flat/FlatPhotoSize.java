package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.PhotoSize;
import dev.tl4j.samples.api.PhotoSizeProgressive;
import dev.tl4j.samples.api.PhotoStrippedSize;
import dev.tl4j.samples.api.TypePhotoSize;
import dev.tl4j.tl.Vectors;
import java.util.List;

/** A {@code PhotoSize}. */
final class FlatPhotoSize {

    private FlatPhotoSize() {}

    static List<TypePhotoSize> readAll(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(in);
        }
        return Vectors.of(items);
    }

    private static TypePhotoSize read(FlatInput in) {
        int id = in.int32();
        return switch (id) {
            case PhotoSize.ID -> new PhotoSize(in.string(), in.int32(), in.int32(), in.int32());
            case PhotoStrippedSize.ID -> new PhotoStrippedSize(in.string(), in.bytes());
            case PhotoSizeProgressive.ID -> new PhotoSizeProgressive(in.string(), in.int32(), in.int32(), in.ints());
            default -> throw in.unknown(id);
        };
    }

    static void writeAll(FlatOutput out, List<TypePhotoSize> items) {
        out.count(items.size());
        for (int i = 0; i < items.size(); i++) {
            write(out, items.get(i));
        }
    }

    private static void write(FlatOutput out, TypePhotoSize size) {
        if (size instanceof PhotoSize plain) {
            out.int32(PhotoSize.ID);
            out.string(plain.type());
            out.int32(plain.w());
            out.int32(plain.h());
            out.int32(plain.size());
        } else if (size instanceof PhotoStrippedSize stripped) {
            out.int32(PhotoStrippedSize.ID);
            out.string(stripped.type());
            out.bytes(stripped.bytes());
        } else if (size instanceof PhotoSizeProgressive progressive) {
            out.int32(PhotoSizeProgressive.ID);
            out.string(progressive.type());
            out.int32(progressive.w());
            out.int32(progressive.h());
            out.ints(progressive.sizes());
        } else {
            throw new IllegalStateException(size.toString());
        }
    }
}
