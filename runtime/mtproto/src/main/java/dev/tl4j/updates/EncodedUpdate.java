package dev.tl4j.updates;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlSchema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An update as it came. The first subscriber that gets to it decodes it, for all. */
final class EncodedUpdate implements Supplier<UpdateEvent> {
    private final TlSchema schema;
    private final Bytes body;
    private @Nullable UpdateEvent event;

    EncodedUpdate(TlSchema schema, Bytes body) {
        this.schema = schema;
        this.body = body;
    }

    @Override
    public synchronized UpdateEvent get() {
        UpdateEvent decoded = event;
        if (decoded == null) {
            decoded = decode(schema, body);
            event = decoded;
        }
        return decoded;
    }

    private static UpdateEvent decode(TlSchema schema, Bytes body) {
        try {
            return new UpdateEvent.Received(schema.decode(body));
        } catch (TlException e) {
            return new UpdateEvent.NeedsCatchUp(UpdateEvent.Reason.UNREADABLE, e);
        }
    }
}
