package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.BindingCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.BindAuthKeyInner;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.util.Random;

/** The message inside {@code auth.bindTempAuthKey}, right or wrong as a test wants it. */
public record BindingMessage(long messageId, int seqNo, int length, BindAuthKeyInner inner) {
    private static final Randomness RANDOM = new Random(8)::nextBytes;

    /** The message of an honest client. */
    public static BindingMessage honest(long messageId, BindAuthKeyInner inner) {
        return new BindingMessage(messageId, 0, 40, inner);
    }

    /** The message under a permanent key. */
    public Bytes sealed(AuthKey permanent) {
        TlWriter plain = new TlWriter();
        byte[] random = RANDOM.bytes(16);
        plain.writeRaw(random, 0, random.length);
        plain.writeLong(messageId);
        plain.writeInt(seqNo);
        plain.writeInt(length);
        inner.write(plain);
        return Bytes.wrap(BindingCipher.seal(permanent, plain.toByteArray(), RANDOM));
    }
}
