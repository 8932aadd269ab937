package dev.tl4j.testkit.handshake;

import static dev.tl4j.testkit.handshake.Cheats.inDhGen;
import static dev.tl4j.testkit.handshake.Cheats.inDhGenBytes;
import static dev.tl4j.testkit.handshake.Cheats.inDhParams;
import static dev.tl4j.testkit.handshake.Cheats.inDhParamsBytes;
import static dev.tl4j.testkit.handshake.Cheats.inDhRefusal;
import static dev.tl4j.testkit.handshake.Cheats.inInnerBytes;
import static dev.tl4j.testkit.handshake.Cheats.inInnerData;
import static dev.tl4j.testkit.handshake.Cheats.inResPq;
import static dev.tl4j.testkit.handshake.Cheats.inResPqBytes;
import static dev.tl4j.testkit.handshake.Cheats.other;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tl4j.crypto.TelegramKeys;
import dev.tl4j.handshake.HandshakeException;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.DhGenFail;
import dev.tl4j.mtproto.DhGenOk;
import dev.tl4j.mtproto.DhGenRetry;
import dev.tl4j.mtproto.ServerDHParamsFail;
import dev.tl4j.mtproto.ServerDHParamsOk;
import dev.tl4j.tl.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check of the client's against a server that fails it. */
class CheatingServerTest {
    private static final String NOT_OURS = ": expected the one of this exchange, got another";
    private static final String NOT_TWO_PRIMES =
            "key exchange: pq: expected the product of two different primes, got another number";
    private static final String BAD_HASH = "key exchange: answer hash: expected the SHA-1 of the data, got another";
    private static final String NOT_SAFE = "key exchange: dh prime: expected a safe prime, got another number";
    private static final String OUT_OF_RANGE =
            "key exchange: dh peer's public value: expected one between 2^1984 and p - 2^1984, got another";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"resPq", "dhParams", "innerData", "group", "publicValues", "dhGen"})
    void isFoundOut(String cheat, HandshakeFaults faults, String message) {
        assertThatThrownBy(() -> Exchange.run(Exchange.PERMANENT, Exchange.HONEST.with(faults)))
                .isInstanceOf(HandshakeException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> resPq() {
        return Stream.of(
                arguments(
                        "another nonce",
                        inResPq(honest ->
                                honest.toBuilder().nonce(other(honest.nonce())).build()),
                        "resPQ nonce" + NOT_OURS),
                arguments(
                        "a key we do not trust",
                        inResPq(honest -> honest.toBuilder()
                                .serverPublicKeyFingerprints(
                                        List.of(TelegramKeys.TEST.get(0).fingerprint()))
                                .build()),
                        "server keys: expected one of the 1 that we trust, got ["
                                + Long.toHexString(TelegramKeys.TEST.get(0).fingerprint()) + "]"),
                arguments(
                        "no key",
                        inResPq(honest -> honest.toBuilder()
                                .serverPublicKeyFingerprints(List.of())
                                .build()),
                        "server keys: expected one of the 1 that we trust, got []"),
                arguments("a prime pq", Cheats.pq(BigInteger.valueOf(2_147_483_647)), NOT_TWO_PRIMES),
                arguments("pq 0", Cheats.pq(BigInteger.ZERO), NOT_TWO_PRIMES),
                arguments("pq 1", Cheats.pq(BigInteger.ONE), NOT_TWO_PRIMES),
                arguments("a square pq", Cheats.pq(BigInteger.valueOf(1_000_003L * 1_000_003)), NOT_TWO_PRIMES),
                arguments(
                        "pq of three primes", Cheats.pq(BigInteger.valueOf(1009L * 10_007 * 100_003)), NOT_TWO_PRIMES),
                arguments(
                        "a pq too large",
                        Cheats.pq(BigInteger.ONE.shiftLeft(63)),
                        "key exchange: pq: expected a number below 2^63, got 64 bits"),
                arguments(
                        "more bytes",
                        inResPqBytes(Cheats::withMore),
                        "key exchange: expected the end, got 4 more bytes at offset 64"),
                arguments(
                        "fewer bytes",
                        inResPqBytes(bytes -> bytes.slice(0, bytes.size() - 4)),
                        "key exchange: vector: expected at most 0 items, got 1 at offset 52"),
                arguments(
                        "nothing",
                        inResPqBytes(bytes -> Bytes.EMPTY),
                        "key exchange: expected 4 more bytes, got 0 at offset 0"),
                arguments(
                        "another answer",
                        inResPqBytes(bytes -> Bytes.wrap(new DestroyAuthKeyOk().encode())),
                        "key exchange: expected resPQ, got the unknown id #f660e1d4 at offset 0"));
    }

    static Stream<Arguments> dhParams() {
        return Stream.of(
                arguments(
                        "another nonce",
                        inDhParams(
                                ok -> new ServerDHParamsOk(other(ok.nonce()), ok.serverNonce(), ok.encryptedAnswer())),
                        "server_DH_params nonce" + NOT_OURS),
                arguments(
                        "another server_nonce",
                        inDhParams(
                                ok -> new ServerDHParamsOk(ok.nonce(), other(ok.serverNonce()), ok.encryptedAnswer())),
                        "server_DH_params server_nonce" + NOT_OURS),
                arguments(
                        "an honest refusal",
                        inDhRefusal(fail -> fail),
                        "server_DH_params_fail: the server refused our answer to resPQ"),
                arguments(
                        "a refusal with another nonce",
                        inDhRefusal(f -> new ServerDHParamsFail(other(f.nonce()), f.serverNonce(), f.newNonceHash())),
                        "server_DH_params nonce" + NOT_OURS),
                arguments(
                        "a refusal with another server_nonce",
                        inDhRefusal(f -> new ServerDHParamsFail(f.nonce(), other(f.serverNonce()), f.newNonceHash())),
                        "server_DH_params server_nonce" + NOT_OURS),
                arguments(
                        "a refusal of somebody who does not know the new nonce",
                        inDhRefusal(f -> new ServerDHParamsFail(f.nonce(), f.serverNonce(), other(f.newNonceHash()))),
                        "server_DH_params_fail new_nonce_hash" + NOT_OURS),
                arguments("a changed first byte", Cheats.encryptedAnswer(bytes -> flipped(bytes, 0)), BAD_HASH),
                arguments("a changed byte inside", Cheats.encryptedAnswer(bytes -> flipped(bytes, 300)), BAD_HASH),
                arguments(
                        "half a block",
                        Cheats.encryptedAnswer(bytes -> bytes.slice(0, bytes.size() - 8)),
                        "key exchange: ige data: expected a multiple of 16 bytes, got 584"),
                arguments("no block", Cheats.encryptedAnswer(bytes -> Bytes.EMPTY), BAD_HASH),
                arguments(
                        "more bytes",
                        inDhParamsBytes(Cheats::withMore),
                        "key exchange: expected the end, got 4 more bytes at offset 632"),
                arguments(
                        "another answer",
                        inDhParamsBytes(bytes -> Bytes.wrap(new DestroyAuthKeyOk().encode())),
                        "key exchange: expected Server_DH_Params, got the unknown id #f660e1d4 at offset 0"));
    }

    static Stream<Arguments> innerData() {
        return Stream.of(
                arguments(
                        "another nonce",
                        inInnerData(honest ->
                                honest.toBuilder().nonce(other(honest.nonce())).build()),
                        "server_DH_inner_data nonce" + NOT_OURS),
                arguments(
                        "another server_nonce",
                        inInnerData(honest -> honest.toBuilder()
                                .serverNonce(other(honest.serverNonce()))
                                .build()),
                        "server_DH_inner_data server_nonce" + NOT_OURS),
                arguments(
                        "more bytes, hashed",
                        inInnerBytes(Cheats::withMore),
                        "key exchange: expected the end, got 4 more bytes at offset 564"),
                arguments(
                        "fewer bytes, hashed",
                        inInnerBytes(bytes -> bytes.slice(0, bytes.size() - 4)),
                        "key exchange: expected 4 more bytes, got 0 at offset 560"),
                arguments(
                        "other data",
                        inInnerBytes(bytes -> Bytes.wrap(new DestroyAuthKeyOk().encode())),
                        "key exchange: expected server_DH_inner_data, got the unknown id #f660e1d4 at offset 0"));
    }

    static Stream<Arguments> group() {
        BigInteger p = Cheats.TELEGRAM_PRIME;
        return Stream.of(
                arguments("p that is composite", Cheats.prime(p.add(BigInteger.TWO)), NOT_SAFE),
                arguments("p that is prime but not safe", Cheats.prime(Cheats.unsafePrime()), NOT_SAFE),
                arguments("p that is even", Cheats.prime(p.subtract(BigInteger.ONE)), NOT_SAFE),
                arguments(
                        "p that is short",
                        Cheats.prime(p.shiftRight(1)),
                        "key exchange: dh prime: expected 2048 bits, got 2047"),
                arguments(
                        "p that is long",
                        Cheats.prime(p.shiftLeft(1)),
                        "key exchange: dh prime: expected 2048 bits, got 2049"),
                arguments("no p", Cheats.prime(BigInteger.ZERO), "key exchange: dh prime: expected 2048 bits, got 0"),
                arguments("g -1", Cheats.generator(-1), badGenerator(-1)),
                arguments("g 0", Cheats.generator(0), badGenerator(0)),
                arguments("g 1", Cheats.generator(1), badGenerator(1)),
                arguments("g 2, no residue of p", Cheats.generator(2), badGenerator(2)),
                arguments("g 5, no residue of p", Cheats.generator(5), badGenerator(5)),
                arguments("g 6, no residue of p", Cheats.generator(6), badGenerator(6)),
                arguments("g 8", Cheats.generator(8), badGenerator(8)),
                arguments("g 9, a residue", Cheats.generator(9), badGenerator(9)));
    }

    private static String badGenerator(int g) {
        return "key exchange: dh generator: expected a quadratic residue from 2 to 7, got " + g;
    }

    static Stream<Arguments> publicValues() {
        BigInteger p = Cheats.TELEGRAM_PRIME;
        BigInteger margin = BigInteger.ONE.shiftLeft(1984);
        return Stream.of(
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        BigInteger.TWO,
                        margin.subtract(BigInteger.ONE),
                        margin,
                        p.subtract(margin),
                        p.subtract(margin).add(BigInteger.ONE),
                        p.subtract(BigInteger.ONE),
                        p,
                        p.add(margin).add(margin),
                        BigInteger.ONE.shiftLeft(2048),
                        BigInteger.ONE.shiftLeft(4096))
                .map(gA -> arguments("g_a of " + gA.bitLength() + " bits", Cheats.publicValue(gA), OUT_OF_RANGE));
    }

    static Stream<Arguments> dhGen() {
        return Stream.of(
                arguments(
                        "ok with another nonce",
                        inDhGen(
                                Verdict.OK,
                                DhGenOk.class,
                                ok -> new DhGenOk(other(ok.nonce()), ok.serverNonce(), ok.newNonceHash1())),
                        "dh_gen nonce" + NOT_OURS),
                arguments(
                        "ok with another server_nonce",
                        inDhGen(
                                Verdict.OK,
                                DhGenOk.class,
                                ok -> new DhGenOk(ok.nonce(), other(ok.serverNonce()), ok.newNonceHash1())),
                        "dh_gen server_nonce" + NOT_OURS),
                arguments(
                        "ok of somebody who has another key",
                        inDhGen(
                                Verdict.OK,
                                DhGenOk.class,
                                ok -> new DhGenOk(ok.nonce(), ok.serverNonce(), other(ok.newNonceHash1()))),
                        "new_nonce_hash1" + NOT_OURS),
                arguments(
                        "retry with another nonce",
                        inDhGen(
                                Verdict.RETRY,
                                DhGenRetry.class,
                                r -> new DhGenRetry(other(r.nonce()), r.serverNonce(), r.newNonceHash2())),
                        "dh_gen nonce" + NOT_OURS),
                arguments(
                        "retry with another server_nonce",
                        inDhGen(
                                Verdict.RETRY,
                                DhGenRetry.class,
                                r -> new DhGenRetry(r.nonce(), other(r.serverNonce()), r.newNonceHash2())),
                        "dh_gen server_nonce" + NOT_OURS),
                arguments(
                        "retry of somebody who has another key",
                        inDhGen(
                                Verdict.RETRY,
                                DhGenRetry.class,
                                r -> new DhGenRetry(r.nonce(), r.serverNonce(), other(r.newNonceHash2()))),
                        "new_nonce_hash2" + NOT_OURS),
                arguments(
                        "an honest fail",
                        inDhGen(Verdict.FAIL, DhGenFail.class, fail -> fail),
                        "dh_gen_fail: the server refused our g_b"),
                arguments(
                        "fail with another nonce",
                        inDhGen(
                                Verdict.FAIL,
                                DhGenFail.class,
                                f -> new DhGenFail(other(f.nonce()), f.serverNonce(), f.newNonceHash3())),
                        "dh_gen nonce" + NOT_OURS),
                arguments(
                        "fail with another server_nonce",
                        inDhGen(
                                Verdict.FAIL,
                                DhGenFail.class,
                                f -> new DhGenFail(f.nonce(), other(f.serverNonce()), f.newNonceHash3())),
                        "dh_gen server_nonce" + NOT_OURS),
                arguments(
                        "fail of somebody who has another key",
                        inDhGen(
                                Verdict.FAIL,
                                DhGenFail.class,
                                f -> new DhGenFail(f.nonce(), f.serverNonce(), other(f.newNonceHash3()))),
                        "new_nonce_hash3" + NOT_OURS),
                arguments(
                        "ok with the hash of a retry",
                        inDhGen(
                                Verdict.RETRY,
                                DhGenRetry.class,
                                r -> new DhGenOk(r.nonce(), r.serverNonce(), r.newNonceHash2())),
                        "new_nonce_hash1" + NOT_OURS),
                arguments(
                        "more bytes",
                        inDhGenBytes(Cheats::withMore),
                        "key exchange: expected the end, got 4 more bytes at offset 52"),
                arguments(
                        "another answer",
                        inDhGenBytes(bytes -> Bytes.wrap(new DestroyAuthKeyOk().encode())),
                        "key exchange: expected Set_client_DH_params_answer, got the unknown id #f660e1d4 at offset 0"));
    }

    @Test
    void endlessRetriesEnd() {
        AtomicInteger asked = new AtomicInteger();
        HandshakeFaults never = new HandshakeFaults() {
            @Override
            public Verdict verdict(Verdict honest) {
                asked.incrementAndGet();
                return Verdict.RETRY;
            }
        };
        assertThatThrownBy(() -> Exchange.run(Exchange.PERMANENT, Exchange.HONEST.with(never)))
                .isInstanceOf(HandshakeException.class)
                .hasMessage("dh_gen_retry: expected at most 5, got another");
        assertThat(asked).hasValue(6);
    }

    private static Bytes flipped(Bytes bytes, int at) {
        byte[] copy = bytes.toByteArray();
        copy[at] ^= 1;
        return Bytes.wrap(copy);
    }
}
