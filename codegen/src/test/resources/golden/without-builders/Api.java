package com.acme;

import com.acme.acme.Ping;
import com.acme.acme.Send;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema without-builders.tl: 6 constructors and methods.
 */
@Generated("without-builders.tl")
@NullMarked
public final class Api extends TlSchema {
    private static final Api SCHEMA = new Api();

    private static final Binding CALLS = new Calls();

    private Api() {
    }

    /**
     * The schema, for a client and for whoever decodes.
     */
    public static TlSchema schema() {
        return SCHEMA;
    }

    @Override
    public String name() {
        return "Api";
    }

    @Override
    public int layer() {
        return 0;
    }

    @Override
    public @Nullable TlObject readFields(int id, TlReader reader) {
        return switch (id) {
            case Note.ID -> Note.readBare(reader);
            case Authorization.ID -> Authorization.readBare(reader);
            case InvokeWithLayer.ID -> InvokeWithLayer.readBare(reader);
            case InitConnection.ID -> InitConnection.readBare(reader);
            case Send.ID -> Send.readBare(reader);
            case Ping.ID -> Ping.readBare(reader);
            default -> null;
        };
    }

    @Override
    public Binding binding() {
        return CALLS;
    }

    private static final class Calls implements Binding {
        @Override
        public <R> TlMethod<R> invokeWithLayer(int layer, TlMethod<R> query) {
            return new InvokeWithLayer<>(layer, query);
        }

        @Override
        public <R> TlMethod<R> initConnection(ConnectionInfo info, TlMethod<R> query) {
            return new InitConnection<>(info.apiId(), info.deviceModel(), info.systemVersion(),
                    info.appVersion(), info.systemLangCode(), info.langPack(), info.langCode(),
                    null, false, query);
        }
    }
}
