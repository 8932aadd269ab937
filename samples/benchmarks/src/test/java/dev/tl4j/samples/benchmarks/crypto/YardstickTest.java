package dev.tl4j.samples.benchmarks.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import java.security.GeneralSecurityException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared does the same work. */
class YardstickTest {
    private final Random random = new Random(5);
    private final AuthKey key = AuthKey.of(bytes(AuthKey.LENGTH));
    private final BlockwisePacket blockwise = new BlockwisePacket(key);

    @ParameterizedTest
    @EnumSource
    void bothWaysSealTheSamePacketAndOpenIt(Direction direction) throws GeneralSecurityException {
        byte[] packet = bytes(PacketCipher.HEADER + 256);
        byte[] ours = packet.clone();
        byte[] theirs = packet.clone();

        new PacketCipher().seal(key, direction, ours, 0, ours.length);
        blockwise.seal(direction, theirs);

        assertThat(theirs).isEqualTo(ours);
        assertThat(blockwise.open(direction, theirs)).isTrue();
        new PacketCipher().open(key, direction, ours, 0, ours.length);
        assertThat(theirs).isEqualTo(ours);
        theirs[30] ^= 1;
        assertThat(blockwise.open(direction, theirs)).isFalse();
    }

    @Test
    void aRecordedExchangeAgreesOnTheSameKeyEveryTime() {
        RecordedExchange exchange = new RecordedExchange();

        assertThat(exchange.replay()).isEqualTo(exchange.replay());
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
