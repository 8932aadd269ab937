package dev.tl4j.testkit;

import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.List;

/** A {@code users.userFull}, written by hand, with nothing in it that may be left out. */
record WireFullUser(WireUser user) implements TlObject {
    private static final int ID = 0x3b6d152e;
    private static final int PEER_NOTIFY_SETTINGS = 0x99622c0c;

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeInt(user.ids().userFull());
        writer.writeInt(0);
        writer.writeInt(0);
        writer.writeLong(user.account().id());
        writer.writeInt(user.ids().peerSettings());
        writer.writeInt(0);
        writer.writeInt(PEER_NOTIFY_SETTINGS);
        writer.writeInt(0);
        writer.writeInt(0);
        writer.writeVectorHeader(0);
        writer.writeObjectVector(List.of(user));
    }
}
