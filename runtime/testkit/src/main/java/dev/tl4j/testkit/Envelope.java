package dev.tl4j.testkit;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.MessageBody;
import dev.tl4j.testkit.api.InitConnection;
import dev.tl4j.testkit.api.InputClientProxy;
import dev.tl4j.testkit.api.InvokeAfterMsg;
import dev.tl4j.testkit.api.InvokeAfterMsgs;
import dev.tl4j.testkit.api.InvokeWithLayer;
import dev.tl4j.testkit.api.InvokeWithoutUpdates;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.TypeJSONValue;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call and what it came wrapped in. The wrappers' ids have not changed for years, so they are taken off by hand, whatever layer the
 * client says it speaks and whatever schema is to read the call itself.
 *
 * @see <a href="https://core.telegram.org/api/invoking">Calling methods</a>
 */
final class Envelope {
    private static final int MAX_WRAPPERS = 16;
    private static final int PROXY = 1;
    private static final int PARAMS = 1 << 1;

    private final List<Long> after = new ArrayList<>();
    private @Nullable Integer layer;
    private @Nullable ConnectionInfo info;
    private boolean withoutUpdates;
    private Bytes query;

    private Envelope(Bytes body) {
        query = body;
    }

    /**
     * Takes the wrappers off.
     *
     * @throws dev.tl4j.tl.TlException if one of them is cut short
     * @throws dev.tl4j.message.MessageException if the query is packed, and not well
     */
    static Envelope open(Bytes body) {
        Envelope envelope = new Envelope(body);
        for (int i = 0; i < MAX_WRAPPERS; i++) {
            if (!envelope.unwrap()) {
                break;
            }
        }
        return envelope;
    }

    /** Takes one wrapper off, if there is one. */
    private boolean unwrap() {
        if (MessageBody.id(query) == GzipPacked.ID) {
            query = GzipPacked.unpack(query);
            return true;
        }
        TlReader reader = new TlReader(LocalApi.schema(), query);
        switch (reader.readInt()) {
            case InvokeWithLayer.ID -> layer = reader.readInt();
            case InitConnection.ID -> info = readInfo(reader);
            case InvokeWithoutUpdates.ID -> withoutUpdates = true;
            case InvokeAfterMsg.ID -> after.add(reader.readLong());
            case InvokeAfterMsgs.ID -> after.addAll(reader.readLongVector());
            default -> {
                return false;
            }
        }
        query = reader.readRaw(reader.remaining());
        return true;
    }

    private static ConnectionInfo readInfo(TlReader reader) {
        int flags = reader.readInt();
        ConnectionInfo info = new ConnectionInfo(
                reader.readInt(),
                reader.readString(),
                reader.readString(),
                reader.readString(),
                reader.readString(),
                reader.readString(),
                reader.readString());
        if ((flags & PROXY) != 0) {
            InputClientProxy.read(reader);
        }
        if ((flags & PARAMS) != 0) {
            TypeJSONValue.read(reader);
        }
        return info;
    }

    /** The layer it names, if it does. */
    @Nullable
    Integer layer() {
        return layer;
    }

    /** Who it says is calling, if it does. */
    @Nullable
    ConnectionInfo info() {
        return info;
    }

    /** Whether the client wants no updates in this session. */
    boolean withoutUpdates() {
        return withoutUpdates;
    }

    /** The messages that must have been answered before. */
    List<Long> after() {
        return after;
    }

    /** The call itself. */
    Bytes query() {
        return query;
    }
}
