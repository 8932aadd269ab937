package dev.tl4j.testkit;

import dev.tl4j.message.MessageBody;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;

/** An object that is bytes already. */
record EncodedObject(Bytes bytes) implements TlObject {
    @Override
    public int constructorId() {
        return MessageBody.id(bytes);
    }

    @Override
    public void write(TlWriter writer) {
        int at = writer.skip(bytes.size());
        bytes.copyTo(writer.array(), at);
    }
}
