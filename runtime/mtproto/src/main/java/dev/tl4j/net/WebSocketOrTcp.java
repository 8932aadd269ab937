package dev.tl4j.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A server's lowest layer, which takes a WebSocket if the client asks for one, and anything else as it is. */
final class WebSocketOrTcp implements Layer {
    /** No transport begins like this: it is forbidden to the obfuscated ones, and no length or mark of the others. */
    private static final byte[] REQUEST = "GET ".getBytes(StandardCharsets.US_ASCII);

    private final WebSocketAccept accept = new WebSocketAccept();
    private int matched;
    private boolean plain;
    private @Nullable WebSocketFrames frames;

    @Override
    public void start(Context context) throws IOException {
        context.ready();
    }

    @Override
    public void send(ByteBuffer[] out, Context context) throws IOException {
        if (frames == null) {
            context.send(out);
        } else {
            frames.send(out, context);
        }
    }

    @Override
    public void received(ByteBuffer in, Context context) throws IOException {
        if (!plain && frames == null) {
            detect(in, context);
        }
        if (plain) {
            context.deliver(in);
        } else if (frames != null) {
            while (!accept.isDone() && in.hasRemaining()) {
                context.send(ByteBuffer.wrap(accept.receive(in)));
            }
            frames.received(in, context);
        }
    }

    private void detect(ByteBuffer in, Context context) throws IOException {
        while (in.hasRemaining() && matched < REQUEST.length) {
            if (in.get(in.position()) != REQUEST[matched]) {
                plain = true;
                context.deliver(ByteBuffer.wrap(REQUEST.clone(), 0, matched));
                return;
            }
            in.get();
            matched++;
        }
        if (matched == REQUEST.length) {
            frames = WebSocketFrames.server();
            context.send(ByteBuffer.wrap(accept.receive(ByteBuffer.wrap(REQUEST))));
        }
    }
}
