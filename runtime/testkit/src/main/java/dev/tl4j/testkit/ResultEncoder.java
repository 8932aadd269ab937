package dev.tl4j.testkit;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.List;

/** What handlers return, as the wire has it: boxed, and packed where that pays. */
final class ResultEncoder {
    private static final int VECTOR_ID = 0x1cb5c415;

    private ResultEncoder() {}

    /**
     * Encodes a result.
     *
     * @throws IllegalArgumentException if it is nothing that TL can say
     */
    static Bytes encode(Object result) {
        TlWriter writer = new TlWriter();
        write(result, writer);
        GzipPacked.pack(writer, 0);
        return Bytes.wrap(writer.array(), writer.start(), writer.size());
    }

    private static void write(Object result, TlWriter writer) {
        if (result instanceof TlObject object) {
            object.write(writer);
        } else if (result instanceof Boolean bool) {
            writer.writeBool(bool);
        } else if (result instanceof List<?> list) {
            writer.writeInt(VECTOR_ID);
            writer.writeInt(list.size());
            list.forEach(item -> writeItem(item, writer));
        } else {
            writeItem(result, writer);
        }
    }

    /** Numbers, strings and bytes are bare wherever the API has them. */
    private static void writeItem(Object item, TlWriter writer) {
        if (item instanceof Integer number) {
            writer.writeInt(number);
        } else if (item instanceof Long number) {
            writer.writeLong(number);
        } else if (item instanceof Double number) {
            writer.writeDouble(number);
        } else if (item instanceof String text) {
            writer.writeString(text);
        } else if (item instanceof Bytes bytes) {
            writer.writeBytes(bytes);
        } else if (item instanceof TlObject || item instanceof Boolean || item instanceof List) {
            write(item, writer);
        } else {
            throw new IllegalArgumentException("result: expected a TL value, got a " + item.getClass());
        }
    }
}
