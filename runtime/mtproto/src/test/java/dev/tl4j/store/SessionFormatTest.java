package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SessionFormatTest {
    @Test
    void readsWhatItWrites() {
        for (SessionData session : Sessions.all()) {
            assertThat(SessionFormat.read(SessionFormat.write(session))).isEqualTo(session);
        }
    }

    @Test
    void refusesAFileCutAnywhereOrLengthened() {
        byte[] file = SessionFormat.write(Sessions.full());
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> SessionFormat.read(cut))
                    .as("cut to %s bytes", length)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("expected ");
        }
        assertThatThrownBy(() -> SessionFormat.read(Arrays.copyOf(file, file.length + 1)))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void refusesAFileWithAnyBitFlipped() {
        byte[] file = SessionFormat.write(Sessions.full());
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SessionFormat.read(damaged)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void saysThatAFileIsForeignOrOfALaterVersion() {
        assertThatThrownBy(() -> SessionFormat.read(
                        "SQLite format 3\0 and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasMessage("expected a session of tl4j, got another file");
        byte[] later = SessionFormat.write(Sessions.full());
        ByteBuffer.wrap(later).putInt(8, 2);
        assertThatThrownBy(() -> SessionFormat.read(later))
                .hasMessage("expected format 1, got 2, which a later tl4j must have written");
    }

    /** The checksum of such a file would be right, so that only the reader of the body stands against it. */
    @Test
    void refusesABodyCutAnywhereOrMadeImpossible() {
        byte[] body = SessionBody.write(Sessions.full());
        for (int length = 0; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThatThrownBy(() -> SessionBody.read(cut)).isInstanceOf(StoreException.class);
        }
        assertThatThrownBy(() -> SessionBody.read(Arrays.copyOf(body, body.length + 1)))
                .isInstanceOf(StoreException.class);
        byte[] homeless = body.clone();
        ByteBuffer.wrap(homeless).putInt(0, 77);
        assertThatThrownBy(() -> SessionBody.read(homeless)).isInstanceOf(StoreException.class);
    }
}
