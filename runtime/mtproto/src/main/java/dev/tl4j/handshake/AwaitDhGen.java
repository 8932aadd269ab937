package dev.tl4j.handshake;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.ClientDHInnerData;
import dev.tl4j.mtproto.DhGenFail;
import dev.tl4j.mtproto.DhGenOk;
import dev.tl4j.mtproto.DhGenRetry;
import dev.tl4j.mtproto.SetClientDHParams;
import dev.tl4j.mtproto.TypeSetClientDHParamsAnswer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import java.util.Arrays;

/**
 * Steps 7 to 9: {@code g_b} went out, so both sides have the key; back comes the server's proof that it has the same one, or the wish for
 * another {@code g_b}.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#9-server-responds-in-one-of-three-ways">Server's response</a>
 */
public final class AwaitDhGen implements Step.Awaiting {
    /** How often a server may ask for another {@code g_b}. */
    static final int MAX_RETRIES = 5;

    private final Nonces nonces;
    private final DhParams group;
    private final byte[] gA;
    private final int serverTime;
    private final int retries;
    private final AuthKey key;
    private final SetClientDHParams request;

    private AwaitDhGen(
            Nonces nonces, DhParams group, byte[] gA, int serverTime, int retries, long retryId, Randomness random) {
        this.nonces = nonces;
        this.group = group;
        this.gA = gA;
        this.serverTime = serverTime;
        this.retries = retries;
        byte[] b = random.bytes(DhParams.LENGTH);
        key = group.sharedKey(gA, b);
        ClientDHInnerData inner =
                new ClientDHInnerData(nonces.nonce(), nonces.serverNonce(), retryId, Bytes.wrap(group.publicValue(b)));
        Arrays.fill(b, (byte) 0);
        byte[] encrypted = nonces.tmpAesKey().seal(inner.encode(), random);
        request = new SetClientDHParams(nonces.nonce(), nonces.serverNonce(), Bytes.wrap(encrypted));
    }

    static AwaitDhGen first(Nonces nonces, DhParams group, byte[] gA, int serverTime, Randomness random) {
        return new AwaitDhGen(nonces, group, gA, serverTime, 0, 0, random);
    }

    @Override
    public SetClientDHParams request() {
        return request;
    }

    @Override
    public Step receive(Bytes answer, Randomness random) {
        return KeyExchange.answer(request, answer, gen -> next(gen, random));
    }

    private Step next(TypeSetClientDHParamsAnswer answer, Randomness random) {
        nonces.check("dh_gen", answer.nonce(), answer.serverNonce());
        if (answer instanceof DhGenOk ok) {
            checkHash(1, ok.newNonceHash1());
            return new Agreed(key, nonces.serverSalt(), Integer.toUnsignedLong(serverTime));
        } else if (answer instanceof DhGenRetry retry) {
            checkHash(2, retry.newNonceHash2());
            return retry(random);
        }
        checkHash(3, ((DhGenFail) answer).newNonceHash3());
        throw new HandshakeException("dh_gen_fail: the server refused our g_b");
    }

    private AwaitDhGen retry(Randomness random) {
        if (retries == MAX_RETRIES) {
            throw new HandshakeException("dh_gen_retry: expected at most " + MAX_RETRIES + ", got another");
        }
        return new AwaitDhGen(nonces, group, gA, serverTime, retries + 1, key.auxHash(), random);
    }

    private void checkHash(int number, Int128 actual) {
        byte[] expected = key.newNonceHash(number, nonces.newNonce().toByteArray());
        KeyExchange.requireSame("new_nonce_hash" + number, Int128.of(expected), actual);
    }
}
