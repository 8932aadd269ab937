package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.DhParams;
import dev.tl4j.mtproto.ResPQ;
import dev.tl4j.mtproto.ServerDHInnerData;
import dev.tl4j.mtproto.ServerDHParamsFail;
import dev.tl4j.mtproto.ServerDHParamsOk;
import dev.tl4j.mtproto.TypeServerDHParams;
import dev.tl4j.mtproto.TypeSetClientDHParamsAnswer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.TlObject;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Servers that do one thing wrong. */
final class Cheats {
    static final BigInteger TELEGRAM_PRIME =
            new BigInteger(1, DhParams.ofTelegram(ServerTerms.USUAL_GENERATOR).primeBytes());

    private Cheats() {}

    static HandshakeFaults inResPq(UnaryOperator<ResPQ> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes resPq(ResPQ honest) {
                return HandshakeFaults.encoded(change.apply(honest));
            }
        };
    }

    static HandshakeFaults inResPqBytes(UnaryOperator<Bytes> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes resPq(ResPQ honest) {
                return change.apply(HandshakeFaults.encoded(honest));
            }
        };
    }

    static HandshakeFaults pq(BigInteger pq) {
        return inResPq(honest -> honest.toBuilder().pq(unsigned(pq)).build());
    }

    static HandshakeFaults inDhParamsBytes(UnaryOperator<Bytes> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes serverDhParams(TypeServerDHParams honest) {
                return change.apply(HandshakeFaults.encoded(honest));
            }
        };
    }

    static HandshakeFaults inDhParams(UnaryOperator<ServerDHParamsOk> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes serverDhParams(TypeServerDHParams honest) {
                return HandshakeFaults.encoded(change.apply((ServerDHParamsOk) honest));
            }
        };
    }

    static HandshakeFaults encryptedAnswer(UnaryOperator<Bytes> change) {
        return inDhParams(ok -> new ServerDHParamsOk(ok.nonce(), ok.serverNonce(), change.apply(ok.encryptedAnswer())));
    }

    static HandshakeFaults inDhRefusal(UnaryOperator<ServerDHParamsFail> change) {
        return new HandshakeFaults() {
            @Override
            public boolean refusesDhParams() {
                return true;
            }

            @Override
            public Bytes serverDhParams(TypeServerDHParams honest) {
                return HandshakeFaults.encoded(change.apply((ServerDHParamsFail) honest));
            }
        };
    }

    static HandshakeFaults inInnerBytes(UnaryOperator<Bytes> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes innerData(ServerDHInnerData honest) {
                return change.apply(HandshakeFaults.encoded(honest));
            }
        };
    }

    static HandshakeFaults inInnerData(UnaryOperator<ServerDHInnerData> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes innerData(ServerDHInnerData honest) {
                return HandshakeFaults.encoded(change.apply(honest));
            }
        };
    }

    static HandshakeFaults prime(BigInteger p) {
        return inInnerData(honest -> honest.toBuilder().dhPrime(unsigned(p)).build());
    }

    static HandshakeFaults generator(int g) {
        return inInnerData(honest -> honest.toBuilder().g(g).build());
    }

    static HandshakeFaults publicValue(BigInteger gA) {
        return inInnerData(honest -> honest.toBuilder().gA(unsigned(gA)).build());
    }

    static <T> HandshakeFaults inDhGen(Verdict verdict, Class<T> honestType, Function<T, TlObject> change) {
        return new HandshakeFaults() {
            @Override
            public Verdict verdict(Verdict honest) {
                return verdict;
            }

            @Override
            public Bytes dhGen(TypeSetClientDHParamsAnswer honest) {
                return HandshakeFaults.encoded(change.apply(honestType.cast(honest)));
            }
        };
    }

    static HandshakeFaults inDhGenBytes(UnaryOperator<Bytes> change) {
        return new HandshakeFaults() {
            @Override
            public Bytes dhGen(TypeSetClientDHParamsAnswer honest) {
                return change.apply(HandshakeFaults.encoded(honest));
            }
        };
    }

    static Int128 other(Int128 value) {
        return new Int128(value.first() ^ 1, value.second());
    }

    static Bytes withMore(Bytes bytes) {
        byte[] longer = new byte[bytes.size() + 4];
        bytes.copyTo(longer, 0);
        return Bytes.wrap(longer);
    }

    /** A prime of 2048 bits such that half of it is none. */
    static BigInteger unsafePrime() {
        BigInteger prime = TELEGRAM_PRIME.nextProbablePrime();
        while (prime.shiftRight(1).isProbablePrime(16)) {
            prime = prime.nextProbablePrime();
        }
        return prime;
    }

    private static Bytes unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Bytes.wrap(bytes, 1, bytes.length - 1) : Bytes.wrap(bytes);
    }
}
