package dev.tl4j.testkit;

import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;

/** An {@code auth.authorization} with whatever the caller's layer has for a user, which no generated class of ours could hold. */
record WireAuthorization(TlObject user) implements TlObject {
    private static final int ID = 0x2ea2c0d4;

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeInt(0);
        user.write(writer);
    }
}
