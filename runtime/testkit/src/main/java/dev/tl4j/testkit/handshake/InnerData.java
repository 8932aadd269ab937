package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.RsaPad;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.PQInnerDataDc;
import dev.tl4j.mtproto.PQInnerDataTemp;
import dev.tl4j.mtproto.PQInnerDataTempDc;
import dev.tl4j.mtproto.TypePQInnerData;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import java.util.OptionalInt;

/**
 * {@code p_q_inner_data} in its four forms, and the two ways in which clients encrypt it.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#4-encrypted-data-payload-generation">Key exchange, step 4</a>
 */
final class InnerData {
    private InnerData() {}

    /** Decrypts and reads what a client encrypted with RSA_PAD, or with the scheme before it. */
    static TypePQInnerData open(Bytes encrypted, RsaPrivateKey key) {
        byte[] bytes = encrypted.toByteArray();
        return Requests.checked(() -> {
            try {
                return read(RsaPad.decrypt(bytes, key));
            } catch (CryptoException notPadded) {
                return read(RsaPad.decryptOld(bytes, key));
            }
        });
    }

    /** What is behind the data is padding. */
    private static TypePQInnerData read(byte[] padded) {
        return TypePQInnerData.read(new TlReader(MtprotoSchema.schema(), padded));
    }

    /** The data center that the client believes to talk to, if it says so: older forms do not. */
    static OptionalInt dc(TypePQInnerData data) {
        if (data instanceof PQInnerDataDc permanent) {
            return OptionalInt.of(permanent.dc());
        } else if (data instanceof PQInnerDataTempDc temporary) {
            return OptionalInt.of(temporary.dc());
        }
        return OptionalInt.empty();
    }

    /** After how many seconds the key shall end, if it is a temporary one. */
    static OptionalInt expiresIn(TypePQInnerData data) {
        if (data instanceof PQInnerDataTemp temporary) {
            return OptionalInt.of(temporary.expiresIn());
        } else if (data instanceof PQInnerDataTempDc temporary) {
            return OptionalInt.of(temporary.expiresIn());
        }
        return OptionalInt.empty();
    }
}
