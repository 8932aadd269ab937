package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ByFieldsTest {
    /** A generated class in all that matters here; {@code flags} is no field of it. */
    private record Peer(int constructorId, @Nullable Object... fields) implements TlObject {
        static final String TL = "acme.peer#00000001 flags:# min:flags.0?true access_hash:flags.1?long = acme.Peer";

        @Override
        public void write(TlWriter writer) {
            throw new AssertionError("nobody writes it");
        }
    }

    @Test
    void absentFieldsAreLeftOut() {
        assertThat(ByFields.line(new Peer(1, false, null), Peer.TL)).isEqualTo("Peer[]");
        assertThat(ByFields.line(new Peer(1, true, 5L), Peer.TL)).isEqualTo("Peer[min=true, accessHash=5]");
    }

    @Test
    void aSecretIsNamedAsTheSchemaNamesIt() {
        assertThat(ByFields.line(new Peer(1, true, 5L), Peer.TL, "phone access_hash"))
                .isEqualTo("Peer[min=true, accessHash=***]");
    }

    @Test
    void constructorsOfEqualFieldsHaveOtherHashes() {
        assertThat(ByFields.hash(new Peer(1, 5L))).isNotEqualTo(ByFields.hash(new Peer(2, 5L)));
        assertThat(ByFields.hash(new Peer(1, 5L))).isEqualTo(ByFields.hash(new Peer(1, 5L)));
    }

    @Test
    void nothingEqualsNull() {
        assertThat(ByFields.equal(new Peer(1), null)).isFalse();
        assertThat(ByFields.equal(new Peer(1, 2.0, Double.NaN), new Peer(1, 2.0, Double.NaN)))
                .isTrue();
        assertThat(ByFields.equal(new Peer(1, 0.0), new Peer(1, -0.0))).isFalse();
    }

    @Test
    void whatIsWrittenByHandNeedNotTellItsFields() {
        TlObject byHand = new TlObject() {
            @Override
            public int constructorId() {
                return 1;
            }

            @Override
            public void write(TlWriter writer) {
                writer.writeInt(1);
            }
        };
        assertThatThrownBy(byHand::fields)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageEndingWith("expected a class that tl4j generated");
    }
}
