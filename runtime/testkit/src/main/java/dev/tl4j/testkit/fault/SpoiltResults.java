package dev.tl4j.testkit.fault;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.MessageBody;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Results that no client can take for what it asked for. */
final class SpoiltResults {
    private static final int UNKNOWN_ID = 0x0badc0de;
    private static final int BOMB_CHUNK = 1 << 20;
    private static final int BOMB_CHUNKS = 256;

    private SpoiltResults() {}

    private static Bytes plain(Bytes result) {
        return MessageBody.id(result) == GzipPacked.ID ? GzipPacked.unpack(result) : result;
    }

    /** The first half, of a length that messages may have. */
    static Bytes half(Bytes honest) {
        Bytes plain = plain(honest);
        return plain.slice(0, plain.size() / 2 & ~3);
    }

    static Bytes longer(Bytes honest) {
        byte[] plain = plain(honest).toByteArray();
        return Bytes.wrap(Arrays.copyOf(plain, plain.length + 4));
    }

    static Bytes unknown(Bytes honest) {
        byte[] plain = plain(honest).toByteArray();
        TlWriter id = new TlWriter();
        id.writeInt(UNKNOWN_ID);
        System.arraycopy(id.toByteArray(), 0, plain, 0, Math.min(4, plain.length));
        return Bytes.wrap(plain);
    }

    /** A quarter of a gigabyte of nothing. */
    static Bytes bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] chunk = new byte[BOMB_CHUNK];
            for (int i = 0; i < BOMB_CHUNKS; i++) {
                out.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("gzip: an array refused to be written to", e);
        }
        byte[] bytes = packed.toByteArray();
        TlWriter writer = new TlWriter();
        writer.writeInt(GzipPacked.ID);
        writer.writeBytes(bytes, 0, bytes.length);
        return Bytes.wrap(writer.toByteArray());
    }
}
