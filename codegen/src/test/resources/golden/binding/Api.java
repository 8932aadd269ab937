package com.acme;

import com.acme.auth.Authorization;
import com.acme.auth.BindTempAuthKey;
import com.acme.auth.ExportAuthorization;
import com.acme.auth.ExportedAuthorization;
import com.acme.auth.ImportAuthorization;
import com.acme.help.GetConfig;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.ServerConfig;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema binding.tl: 12 constructors and methods.
 */
@Generated("binding.tl")
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
            case Config.ID -> Config.readBare(reader);
            case DcOption.ID -> DcOption.readBare(reader);
            case Authorization.ID -> Authorization.readBare(reader);
            case ExportedAuthorization.ID -> ExportedAuthorization.readBare(reader);
            case InvokeWithLayer.ID -> InvokeWithLayer.readBare(reader);
            case InitConnection.ID -> InitConnection.readBare(reader);
            case InvokeWithoutUpdates.ID -> InvokeWithoutUpdates.readBare(reader);
            case InvokeAfterMsg.ID -> InvokeAfterMsg.readBare(reader);
            case GetConfig.ID -> GetConfig.readBare(reader);
            case ExportAuthorization.ID -> ExportAuthorization.readBare(reader);
            case ImportAuthorization.ID -> ImportAuthorization.readBare(reader);
            case BindTempAuthKey.ID -> BindTempAuthKey.readBare(reader);
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
                    null, query);
        }

        @Override
        public <R> TlMethod<R> invokeWithoutUpdates(TlMethod<R> query) {
            return new InvokeWithoutUpdates<>(query);
        }

        @Override
        public <R> TlMethod<R> invokeAfterMsg(long messageId, TlMethod<R> query) {
            return new InvokeAfterMsg<>(messageId, query);
        }

        @Override
        public TlMethod<?> getConfig() {
            return new GetConfig();
        }

        @Override
        public ServerConfig config(Object result) {
            Config config = (Config) result;
            return new ServerConfig(config.thisDc(), config.expires(), config.dcOptions().stream().map(Calls::address).toList());
        }

        private static ServerConfig.DcAddress address(DcOption option) {
            return new ServerConfig.DcAddress(option.id(), option.ipAddress(), option.port(), option.ipv6(), option.mediaOnly(), option.tcpoOnly(), option.cdn());
        }

        @Override
        public TlMethod<?> exportAuthorization(int dcId) {
            return new ExportAuthorization(dcId);
        }

        @Override
        public TlMethod<?> importAuthorization(Object exported) {
            ExportedAuthorization authorization = (ExportedAuthorization) exported;
            return new ImportAuthorization(authorization.id(), authorization.bytes());
        }
    }
}
