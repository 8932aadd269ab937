package com.acme;

import com.acme.account.Get;
import com.acme.account.GetAsync;
import com.acme.account.Import;
import com.acme.account.Many;
import com.acme.account.SendConfirmPhoneCode;
import com.acme.account.Wait;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Invoker;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema facades.tl: 13 constructors and methods.
 */
@Generated("facades.tl")
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
            case InputUser.ID -> InputUser.readBare(reader);
            case Note.ID -> Note.readBare(reader);
            case SendConfirmPhoneCode.ID -> SendConfirmPhoneCode.readBare(reader);
            case Many.ID -> Many.readBare(reader);
            case Import.ID -> Import.readBare(reader);
            case Wait.ID -> Wait.readBare(reader);
            case Get.ID -> Get.readBare(reader);
            case GetAsync.ID -> GetAsync.readBare(reader);
            case com.acme.deep.down.Ping.ID -> com.acme.deep.down.Ping.readBare(reader);
            case Ping.ID -> Ping.readBare(reader);
            case Account.ID -> Account.readBare(reader);
            case InvokeWithLayer.ID -> InvokeWithLayer.readBare(reader);
            case InvokeWithout.ID -> InvokeWithout.readBare(reader);
            default -> null;
        };
    }

    @Override
    public Binding binding() {
        return CALLS;
    }

    /**
     * The methods of this schema, called through a client or whatever else makes calls.
     */
    public static ApiCalls of(Invoker invoker) {
        return new ApiCalls(invoker);
    }

    private static final class Calls implements Binding {
        @Override
        public <R> TlMethod<R> invokeWithLayer(int layer, TlMethod<R> query) {
            return new InvokeWithLayer<>(layer, query);
        }
    }
}
