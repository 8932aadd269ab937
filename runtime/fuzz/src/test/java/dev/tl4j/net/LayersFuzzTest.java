package dev.tl4j.net;

import dev.tl4j.fuzz.Allowance;
import dev.tl4j.fuzz.Fuzz;
import dev.tl4j.fuzz.Mutation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;

/** What lies between a socket and the frames: proxies, WebSocket, the disguise as TLS. In the package of what it tries. */
class LayersFuzzTest {
    private static final Endpoint TARGET = new Endpoint("dc2.example", 443);
    private static final Credentials CREDENTIALS = new Credentials("ava", "secret");
    private static final byte[] NONCE = new byte[16];
    private static final byte[] HELLO = new byte[517];

    private static final List<byte[]> SOCKS = List.of(
            hex("050005000001000000000000"), hex("0502010005000003036162630050"), hex("05ff"), hex("0500050100010000"));
    private static final List<byte[]> HTTP = List.of(
            ascii("HTTP/1.1 200 OK\r\nA: b\r\n\r\n"),
            ascii("HTTP/1.0 407 Proxy Authentication Required\r\nContent-Length: 5\r\n\r\nhello"),
            ascii(
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                            + WebSocketUpgrade.accept("AAAAAAAAAAAAAAAAAAAAAA==")
                            + "\r\nSec-WebSocket-Protocol: binary\r\n\r\n"));
    private static final List<byte[]> REQUESTS =
            List.of(new WebSocketUpgrade("dc2.example", "/apiws", NONCE).opening(), HTTP.get(0), new byte[64]);
    private static final List<byte[]> MESSAGES = List.of(
            hex("820548656c6c6f"),
            hex("828537fa213d7f9f4d5158"),
            hex("020348656c8a0080026c6f"),
            hex("827e00c8" + "00".repeat(200)),
            hex("827f0000000000010000"),
            hex("880203e8"));
    private static final List<byte[]> RECORDS = List.of(
            hex("170303000401020304"),
            hex("1403030001011703030003aabbcc"),
            hex("160303007a" + "02".repeat(122) + "140303000101" + "1703030040" + "07".repeat(64)));

    @Fuzz
    void proxies(@ForAll long seed) {
        Random random = new Random(seed);
        Credentials credentials = random.nextBoolean() ? CREDENTIALS : null;
        if (random.nextBoolean()) {
            attempt(SOCKS, random, () -> new HandshakeLayer(new Socks5Handshake(TARGET, credentials)));
        } else {
            attempt(HTTP, random, () -> new HandshakeLayer(new HttpConnectHandshake(TARGET, credentials)));
        }
    }

    @Fuzz
    void webSockets(@ForAll long seed) {
        Random random = new Random(seed);
        switch (random.nextInt(5)) {
            case 0 -> attempt(HTTP, random, () -> new HandshakeLayer(new WebSocketUpgrade("a", "/apiws", NONCE)));
            case 1 -> attempt(REQUESTS, random, () -> new HandshakeLayer(new WebSocketAccept()));
            case 2 -> attempt(REQUESTS, random, WebSocketOrTcp::new);
            case 3 -> attempt(MESSAGES, random, () -> WebSocketFrames.client(random::nextBytes));
            default -> attempt(MESSAGES, random, WebSocketFrames::server);
        }
    }

    @Fuzz
    void theDisguiseAsTls(@ForAll long seed) {
        Random random = new Random(seed);
        if (random.nextBoolean()) {
            attempt(RECORDS, random, FakeTlsRecords::new);
        } else {
            attempt(RECORDS, random, () -> new HandshakeLayer(new FakeTlsHandshake(NONCE, HELLO)));
        }
    }

    private static void attempt(List<byte[]> inputs, Random random, Supplier<Layer> layers) {
        byte[] broken = new Mutation(random).of(inputs);
        Allowance.check(broken.length, 64, () -> {
            Layer layer = layers.get();
            Sink sink = new Sink(broken.length);
            try {
                layer.start(sink);
                for (int at = 0; at < broken.length; ) {
                    int count = Math.min(broken.length - at, 1 + random.nextInt(broken.length));
                    ByteBuffer in = ByteBuffer.wrap(broken, at, count).slice();
                    layer.received(in, sink);
                    if (in.hasRemaining()) {
                        throw new AssertionError("expected all bytes to be taken, got some left");
                    }
                    at += count;
                }
            } catch (IOException e) {
                // The documented end of a connection whose peer breaks the rules.
                if (e.getMessage() == null) {
                    throw new AssertionError("expected a reason, got none", e);
                }
            }
        });
    }

    /** Takes what a layer hands on, which cannot be more than came in. */
    private static final class Sink implements Layer.Context {
        private long room;

        Sink(long room) {
            this.room = room;
        }

        @Override
        public void send(ByteBuffer... out) {
            for (ByteBuffer buffer : out) {
                buffer.position(buffer.limit());
            }
        }

        @Override
        public void deliver(ByteBuffer in) {
            room -= in.remaining();
            if (room < 0) {
                throw new AssertionError("expected no more bytes than came, got more");
            }
            in.position(in.limit());
        }

        @Override
        public void ready() {}

        @Override
        public boolean isCongested() {
            return false;
        }

        @Override
        public void offLoop(Runnable work, Layer.Continuation then) {
            work.run();
            try {
                then.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
