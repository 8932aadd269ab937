package dev.tl4j.client;

import dev.tl4j.crypto.BindingCipher;
import dev.tl4j.mtproto.BindAuthKeyInner;
import dev.tl4j.session.Slot;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code auth.bindTempAuthKey}: proves to the server, in a message under the permanent key, that both keys are one client's. That message
 * names the session and its own number, so it is made anew each time it is sent.
 *
 * @see <a href="https://core.telegram.org/method/auth.bindTempAuthKey">auth.bindTempAuthKey</a>
 */
final class BindCall extends PendingCall {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final ClientOptions options;
    private final KeyRing keys;

    private BindCall(CallRequest request, long now, ClientOptions options, KeyRing keys) {
        super(request, now, true);
        this.options = options;
        this.keys = keys;
    }

    /** Whether a schema has the call at all. */
    static boolean isKnownTo(Binding binding) {
        return binding.bindTempAuthKey(0, 0, 0, Bytes.EMPTY) != null;
    }

    /** The call that binds the current temporary key. */
    static BindCall of(ClientOptions options, KeyRing keys, long now) {
        TlMethod<?> name = required(options.schema().binding().bindTempAuthKey(0, 0, 0, Bytes.EMPTY));
        return new BindCall(new CallRequest(name, Destination.HOME, null, now + LONGEST_NANOS), now, options, keys);
    }

    @Override
    public TlObject body(Slot slot) {
        TemporaryKey temporary = keys.temporary();
        long permanentId = keys.requirePermanent().id();
        long nonce = new TlReader(TlSchema.NONE, options.random().bytes(Long.BYTES)).readLong();
        BindAuthKeyInner inner = BindAuthKeyInner.builder()
                .nonce(nonce)
                .tempAuthKeyId(temporary.key().id())
                .permAuthKeyId(permanentId)
                .tempSessionId(slot.sessionId())
                .expiresAt(temporary.expiresAt())
                .build();
        Bytes sealed = Bytes.wrap(
                BindingCipher.seal(keys.requirePermanent(), plain(inner, slot.messageId()), options.random()));
        return required(options.schema().binding().bindTempAuthKey(permanentId, nonce, temporary.expiresAt(), sealed));
    }

    private byte[] plain(BindAuthKeyInner inner, long messageId) {
        TlWriter writer = new TlWriter();
        writer.writeRaw(options.random().bytes(16), 0, 16);
        writer.writeLong(messageId);
        writer.writeInt(0);
        int length = writer.skip(4);
        int start = writer.size();
        inner.write(writer);
        writer.setInt(length, writer.size() - start);
        return writer.toByteArray();
    }

    private static <T> T required(@Nullable T call) {
        if (call == null) {
            throw new IllegalStateException("schema: expected auth.bindTempAuthKey, got none");
        }
        return call;
    }
}
