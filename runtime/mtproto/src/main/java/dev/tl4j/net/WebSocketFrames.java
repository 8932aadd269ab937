package dev.tl4j.net;

import dev.tl4j.crypto.Randomness;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Carries a stream in the binary messages of a WebSocket. Where a message ends means nothing to the stream, so that pieces are handed on
 * as they come.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5">RFC 6455, data framing</a>
 */
final class WebSocketFrames implements Layer {
    private static final int NO_STATUS = 1005;

    private final @Nullable Randomness masks;
    private final WebSocketHeader.Reader headers;
    private final Gather control = new Gather(WebSocketHeader.MAX_CONTROL);
    private @Nullable WebSocketHeader frame;
    private int done;
    private boolean inMessage;

    private WebSocketFrames(@Nullable Randomness masks) {
        this.masks = masks;
        this.headers = new WebSocketHeader.Reader(masks == null);
    }

    /** A client's side, which masks what it sends. */
    static WebSocketFrames client(Randomness masks) {
        return new WebSocketFrames(masks);
    }

    /** A server's side. */
    static WebSocketFrames server() {
        return new WebSocketFrames(null);
    }

    @Override
    public void start(Context context) throws IOException {
        context.ready();
    }

    @Override
    public void send(ByteBuffer[] out, Context context) throws IOException {
        int length = 0;
        for (ByteBuffer buffer : out) {
            length += buffer.remaining();
        }
        if (length > 0) {
            context.send(framed(WebSocketHeader.BINARY, length, out));
        }
    }

    private ByteBuffer[] framed(int opcode, int length, ByteBuffer... payload) {
        int mask = masks == null ? 0 : ByteBuffer.wrap(masks.bytes(4)).getInt();
        WebSocketHeader header = new WebSocketHeader(true, opcode, length, masks != null, mask);
        ByteBuffer[] frame = new ByteBuffer[payload.length + 1];
        frame[0] = ByteBuffer.wrap(header.bytes());
        int offset = 0;
        for (int i = 0; i < payload.length; i++) {
            header.apply(payload[i], offset);
            offset += payload[i].remaining();
            frame[i + 1] = payload[i];
        }
        return frame;
    }

    @Override
    public void received(ByteBuffer in, Context context) throws IOException {
        while (frame != null || in.hasRemaining()) {
            WebSocketHeader current = frame == null ? begin(headers.read(in)) : frame;
            if (current == null) {
                return;
            }
            if (current.isControl()) {
                receiveControl(current, in, context);
            } else {
                receiveData(current, in, context);
            }
            if (frame != null) {
                return; // it is not complete, so all there was has been taken
            }
        }
    }

    private @Nullable WebSocketHeader begin(@Nullable WebSocketHeader header) throws NetException {
        if (header != null) {
            switch (header.opcode()) {
                case WebSocketHeader.CONTINUATION -> require(inMessage, "the beginning of a message");
                case WebSocketHeader.BINARY -> require(!inMessage, "the rest of a message");
                case WebSocketHeader.CLOSE, WebSocketHeader.PING, WebSocketHeader.PONG -> {}
                default -> require(false, "a binary message or a control frame");
            }
            if (!header.isControl()) {
                inMessage = !header.last();
            }
        }
        frame = header;
        done = 0;
        return header;
    }

    private static void require(boolean condition, String expected) throws NetException {
        if (!condition) {
            throw new NetException("websocket: expected " + expected + ", got another frame");
        }
    }

    private void receiveData(WebSocketHeader header, ByteBuffer in, Context context) throws IOException {
        int count = Math.min(header.length() - done, in.remaining());
        ByteBuffer part = in.slice(in.position(), count);
        in.position(in.position() + count);
        header.apply(part, done);
        done += count;
        if (done == header.length()) {
            frame = null;
        }
        if (count > 0) {
            context.deliver(part);
        }
    }

    private void receiveControl(WebSocketHeader header, ByteBuffer in, Context context) throws IOException {
        if (!control.has(header.length(), in)) {
            return;
        }
        frame = null;
        ByteBuffer payload = ByteBuffer.wrap(control.take());
        header.apply(payload, 0);
        if (header.opcode() == WebSocketHeader.PING && !context.isCongested()) {
            context.send(framed(WebSocketHeader.PONG, payload.remaining(), payload));
        } else if (header.opcode() == WebSocketHeader.CLOSE) {
            int code = payload.remaining() < 2 ? NO_STATUS : payload.getShort(0) & 0xffff;
            ByteBuffer echo = payload.limit(Math.min(2, payload.limit()));
            context.send(framed(WebSocketHeader.CLOSE, echo.remaining(), echo));
            throw new NetException("websocket: expected it to stay open, got a close with code " + code);
        }
    }
}
