package dev.tl4j.message;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * {@code gzip_packed}: a TL value, compressed.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#packed-object">Packed object</a>
 */
public final class GzipPacked {
    public static final int ID = 0x3072cfa1;

    /** How many bytes a packed value may have when it is unpacked. */
    public static final int MAX_UNPACKED = 16 << 20;

    /** Values of at most this many bytes go as they are. */
    public static final int WORTH_TRYING = 512;

    /** Of a long value this much is tried first: parts of files seldom get smaller, and it takes long to find out. */
    private static final int SAMPLE = 4096;

    private GzipPacked() {}

    /**
     * The value that is packed in {@code body}.
     *
     * @param body a value that begins with {@link #ID}
     * @throws MessageException if it is not gzip, is cut short, is larger than {@link #MAX_UNPACKED}, or is packed twice
     */
    public static Bytes unpack(Bytes body) {
        return unpack(body, MAX_UNPACKED);
    }

    /**
     * The value that is packed in {@code body}, if it is not larger than {@code limit}.
     *
     * @param limit in bytes, at most {@link #MAX_UNPACKED}
     * @throws MessageException as {@link #unpack(Bytes)} does
     */
    public static Bytes unpack(Bytes body, int limit) {
        Bytes packed;
        try {
            TlReader reader = new TlReader(TlSchema.NONE, body);
            reader.expect(ID, "gzip_packed");
            packed = reader.readBytes();
            reader.requireEnd();
        } catch (TlException e) {
            throw new MessageException("gzip: " + e.getMessage(), e);
        }
        Bytes value = inflate(packed, limit);
        if (MessageBody.id(value) == ID) {
            throw new MessageException("gzip: expected a value, got another packed one inside");
        }
        return value;
    }

    private static Bytes inflate(Bytes packed, int limit) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            byte[] value = in.readNBytes(limit + 1);
            if (value.length > limit) {
                throw new MessageException("gzip: expected at most " + limit + " bytes, got more");
            }
            return Bytes.wrap(value);
        } catch (IOException e) {
            throw new MessageException("gzip: " + e.getMessage(), e);
        }
    }

    /**
     * Packs the value that was written last, where that makes it smaller by a tenth.
     *
     * @param from how many bytes of {@code writer} come before the value
     */
    public static void pack(TlWriter writer, int from) {
        int length = writer.size() - from;
        int start = writer.start() + from;
        if (length <= WORTH_TRYING || (length > SAMPLE && !saves(deflate(writer.array(), start, SAMPLE), SAMPLE))) {
            return;
        }
        byte[] packed = deflate(writer.array(), start, length);
        if (saves(packed, length)) {
            writer.truncate(from);
            writer.writeInt(ID);
            writer.writeBytes(packed, 0, packed.length);
        }
    }

    private static boolean saves(byte[] packed, int length) {
        return packed.length < length - length / 10;
    }

    private static byte[] deflate(byte[] array, int offset, int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(array, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException("gzip: an array refused to be written to", e);
        }
        return packed.toByteArray();
    }
}
