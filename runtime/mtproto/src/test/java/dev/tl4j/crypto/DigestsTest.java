package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The vectors are those of FIPS 180. */
class DigestsTest {
    private static final byte[] ABC = "abc".getBytes(US_ASCII);

    @Test
    void hashesPartsAsIfTheyWereJoined() {
        assertThat(Digests.sha1(ABC)).isEqualTo(hex("a9993e364706816aba3e25717850c26c9cd0d89d"));
        assertThat(Digests.sha1(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}))
                .isEqualTo(Digests.sha1(ABC));
        assertThat(Digests.sha256(ABC))
                .isEqualTo(hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(Digests.sha256(new byte[] {'a', 'b'}, new byte[] {'c'})).isEqualTo(Digests.sha256(ABC));
    }

    @Test
    void finishesIntoAnArrayOfTheRightSizeOnly() {
        byte[] into = new byte[32];
        Digests.finish(Digests.newSha256(), into);
        assertThat(into).isEqualTo(hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        assertThatThrownBy(() -> Digests.finish(Digests.newSha256(), new byte[20]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
