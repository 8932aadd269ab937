package dev.tl4j.testkit;

import dev.tl4j.testkit.api.auth.LoginTokenSuccess;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;

/** An {@code auth.loginTokenSuccess} with an authorization that is written by hand. */
record WireLoginTokenSuccess(WireAuthorization authorization) implements TlObject {
    @Override
    public int constructorId() {
        return LoginTokenSuccess.ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(LoginTokenSuccess.ID);
        authorization.write(writer);
    }
}
