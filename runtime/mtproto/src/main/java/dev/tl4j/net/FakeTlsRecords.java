package dev.tl4j.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Cuts what passes into records that look like those of TLS 1.3; what is in them is ciphertext by itself. */
final class FakeTlsRecords implements Layer {
    /** Every MTProxy takes these, and a larger one would gain nothing. */
    private static final int MAX_SENT = 2878;

    private final Gather header = new Gather(FakeTls.HEADER);
    private boolean changedCipher;
    private int left;

    @Override
    public void start(Context context) throws IOException {
        context.ready();
    }

    @Override
    public void received(ByteBuffer in, Context context) throws IOException {
        while (in.hasRemaining()) {
            if (left == 0) {
                if (!header.has(FakeTls.HEADER, in)) {
                    return;
                }
                left = FakeTls.length(header, FakeTls.DATA);
                header.take();
            }
            int count = Math.min(left, in.remaining());
            if (count > 0) {
                ByteBuffer part = in.slice(in.position(), count);
                in.position(in.position() + count);
                left -= count;
                context.deliver(part);
            }
        }
    }

    @Override
    public void send(ByteBuffer[] out, Context context) throws IOException {
        List<ByteBuffer> records = new ArrayList<>();
        if (!changedCipher) {
            changedCipher = true;
            records.add(header(FakeTls.CHANGE_CIPHER, 1).put((byte) 1).flip());
        }
        for (ByteBuffer buffer : out) {
            while (buffer.hasRemaining()) {
                int count = Math.min(MAX_SENT, buffer.remaining());
                records.add(header(FakeTls.DATA, count).flip());
                records.add(buffer.slice(buffer.position(), count));
                buffer.position(buffer.position() + count);
            }
        }
        context.send(records.toArray(ByteBuffer[]::new));
    }

    private static ByteBuffer header(int type, int length) {
        return ByteBuffer.allocate(FakeTls.HEADER + 1)
                .put((byte) type)
                .putShort((short) FakeTls.VERSION)
                .putShort((short) length);
    }
}
