package dev.tl4j.client;

import dev.tl4j.message.MessageBody;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.ServerConfig;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema small enough for scripts, with all calls that a client makes by itself. */
final class ScriptedApi extends TlSchema implements Binding {
    static final int ASK = 0x0a5c0001;
    static final int INIT = 0x0a5c0002;
    static final int BIND = 0xcdd42a05;
    static final int EXPORT = 0x0a5c0003;
    static final int IMPORT = 0x0a5c0004;
    static final int CONFIG = 0x0a5c0005;
    static final int SILENT = 0x0a5c0006;
    static final int AFTER = 0x0a5c0007;

    static final Bytes TRUE = Bytes.fromHex("b5757299");
    private static final Set<Integer> CALLS = Set.of(ASK, INIT, BIND, EXPORT, IMPORT, CONFIG, SILENT, AFTER);

    private final boolean binds;

    @Nullable
    ServerConfig config;

    /**
     * @param binds whether there is a call that binds temporary keys
     */
    ScriptedApi(boolean binds) {
        this.binds = binds;
    }

    static boolean isCall(ScriptedServer.Received message) {
        return CALLS.contains(message.id());
    }

    /** A call: an id, a number, and perhaps a call inside. */
    record Scripted<R>(
            int constructorId, long number, @Nullable TlMethod<R> query) implements TlMethod<R> {
        @Override
        @SuppressWarnings("unchecked")
        public R readResult(TlReader reader) {
            return (R) Long.valueOf(reader.readInt());
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(constructorId);
            writer.writeLong(number);
            if (query != null) {
                query.write(writer);
            }
        }
    }

    /** What a call has inside of it, and its number. */
    static TlReader inside(Bytes body) {
        TlReader reader = new TlReader(TlSchema.NONE, body);
        reader.readInt();
        return reader;
    }

    /** The number of the innermost call. */
    static long number(ScriptedServer.Received call) {
        Bytes body = call.message().body();
        while (true) {
            TlReader reader = inside(body);
            long number = reader.readLong();
            if (reader.remaining() == 0 || MessageBody.id(body) == BIND) {
                return number;
            }
            body = reader.readRaw(reader.remaining());
        }
    }

    static TlMethod<Object> ask(long number) {
        return new Scripted<>(ASK, number, null);
    }

    @Override
    public String name() {
        return "ScriptedApi";
    }

    @Override
    public int layer() {
        return 1;
    }

    @Override
    public @Nullable TlObject readFields(int id, TlReader reader) {
        return null;
    }

    @Override
    public Binding binding() {
        return this;
    }

    @Override
    public <R> TlMethod<R> invokeWithLayer(int layer, TlMethod<R> query) {
        return query;
    }

    @Override
    public <R> TlMethod<R> initConnection(ConnectionInfo info, TlMethod<R> query) {
        return new Scripted<>(INIT, 0, query);
    }

    @Override
    public <R> TlMethod<R> invokeWithoutUpdates(TlMethod<R> query) {
        return new Scripted<>(SILENT, 0, query);
    }

    @Override
    public <R> TlMethod<R> invokeAfterMsg(long messageId, TlMethod<R> query) {
        return new Scripted<>(AFTER, messageId, query);
    }

    @Override
    public @Nullable TlMethod<?> getConfig() {
        return config == null ? null : new Scripted<>(CONFIG, 0, null);
    }

    @Override
    public @Nullable ServerConfig config(Object result) {
        return config;
    }

    @Override
    public @Nullable TlMethod<Boolean> bindTempAuthKey(
            long permAuthKeyId, long nonce, int expiresAt, Bytes encryptedMessage) {
        return binds ? new Bind(permAuthKeyId, nonce, expiresAt, encryptedMessage) : null;
    }

    @Override
    public TlMethod<?> exportAuthorization(int dcId) {
        return new Scripted<>(EXPORT, dcId, null);
    }

    @Override
    public TlMethod<?> importAuthorization(Object exported) {
        return new Scripted<>(IMPORT, (Long) exported, null);
    }

    /** {@code auth.bindTempAuthKey}. */
    record Bind(long permAuthKeyId, long nonce, int expiresAt, Bytes encryptedMessage) implements TlMethod<Boolean> {
        @Override
        public int constructorId() {
            return BIND;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(BIND);
            writer.writeLong(permAuthKeyId);
            writer.writeLong(nonce);
            writer.writeInt(expiresAt);
            writer.writeBytes(encryptedMessage);
        }

        @Override
        public Boolean readResult(TlReader reader) {
            return reader.readBool();
        }

        static Bind read(Bytes body) {
            TlReader reader = inside(body);
            return new Bind(reader.readLong(), reader.readLong(), reader.readInt(), reader.readBytes());
        }
    }
}
