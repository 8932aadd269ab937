package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the steps read what a client says. */
final class Requests {
    private Requests() {}

    /** Reads a request that must be of one type, all of it. */
    static <T extends TlObject> T read(Bytes request, Function<TlReader, T> read) {
        return checked(() -> {
            TlReader reader = new TlReader(MtprotoSchema.schema(), request);
            T object = read.apply(reader);
            reader.requireEnd();
            return object;
        });
    }

    /** Reads a request of one method, all of it; {@code readBare} reads what follows the id. */
    static <T extends TlObject> T read(Bytes request, int id, String method, Function<TlReader, T> readBare) {
        return read(request, reader -> {
            reader.expect(id, method);
            return readBare.apply(reader);
        });
    }

    /** Makes one type of all that can be wrong with what came. */
    static <T> T checked(Supplier<T> task) {
        try {
            return task.get();
        } catch (TlException | CryptoException e) {
            throw ExchangeException.broken("key exchange: " + e.getMessage(), e);
        }
    }

    static void requireSame(String what, Int128 expected, Int128 actual) {
        if (!expected.equals(actual)) {
            throw ExchangeException.broken(what + ": expected the one of this exchange, got another");
        }
    }
}
