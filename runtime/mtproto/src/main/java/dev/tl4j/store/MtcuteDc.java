package dev.tl4j.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A data center in mtcute's session string: {@code version 1 | dc id 1 | flags 1 | TL string address | port 4}. */
record MtcuteDc(DcAddress address, boolean mediaOnly, boolean test) {
    private static final byte VERSION = 2;

    private static final int IPV6 = 1;
    private static final int MEDIA_ONLY = 2;
    private static final int TEST = 4;

    static MtcuteDc parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        TlText.need(in, 3);
        if (in.get() != VERSION) {
            throw new StoreException("expected version 2 of a data center, got another");
        }
        int dcId = in.get() & 0xff;
        int flags = in.get();
        if ((flags & ~(IPV6 | MEDIA_ONLY | TEST)) != 0) {
            throw new StoreException("expected flags 1, 2 and 4 of a data center, got others");
        }
        String host = new String(TlText.bytes(in), StandardCharsets.ISO_8859_1);
        DcAddress address = FormatFields.address(dcId, host, TlText.need(in, 4).getInt());
        if (in.hasRemaining()) {
            throw new StoreException("expected nothing behind a data center, got " + in.remaining() + " bytes");
        }
        return new MtcuteDc(address, (flags & MEDIA_ONLY) != 0, (flags & TEST) != 0);
    }

    byte[] format() {
        byte[] host = address.host().getBytes(StandardCharsets.UTF_8);
        if (host.length > 0xff) {
            throw new StoreException("expected an address up to 255 bytes, got " + host.length);
        }
        int flags = (address.host().indexOf(':') < 0 ? 0 : IPV6) | (mediaOnly ? MEDIA_ONLY : 0) | (test ? TEST : 0);
        ByteBuffer out = ByteBuffer.allocate(3 + TlText.room(host.length) + 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put(VERSION).put(FormatFields.oneByte(address.dcId())).put((byte) flags);
        TlText.put(out, host);
        out.putInt(address.port());
        byte[] written = new byte[out.position()];
        out.get(0, written);
        return written;
    }
}
