package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a save fails half-way. */
class FullDiskTest {
    @TempDir
    private Path folder;

    @Test
    void theOldSessionStaysWhereverTheDiskIsFull() throws IOException {
        Path file = folder.resolve("a.session");
        FileSession good = FileSession.at(file);
        good.acquire();
        good.save(Sessions.small());
        good.release();
        byte[] before = Files.readAllBytes(file);

        int length = SessionFormat.write(Sessions.full()).length;
        for (int room = 0; room < length; room += 7) {
            int limit = room;
            FileSession session =
                    new FileSession(file, path -> new LimitedChannel(OwnerOnly.create(path), limit, false));
            session.acquire();
            assertThatThrownBy(() -> session.save(Sessions.full()))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("session file " + file
                            + " cannot be written: java.io.IOException: no space left on device");
            assertThat(session.load()).contains(Sessions.small());
            session.release();
        }
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve("a.session.lock"));
        }
    }

    @Test
    void aSaveThatDoesNotReachTheDiskIsNone() throws IOException {
        Path file = folder.resolve("a.session");
        FileSession session =
                new FileSession(file, path -> new LimitedChannel(OwnerOnly.create(path), Integer.MAX_VALUE, true));
        session.acquire();
        assertThatThrownBy(() -> session.save(Sessions.full())).isInstanceOf(StoreException.class);
        session.release();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftBehindIsNotInTheWay() throws IOException {
        Path file = folder.resolve("a.session");
        Files.write(folder.resolve("a.session.new"), new byte[] {1, 2, 3});
        FileSession session = FileSession.at(file);
        session.acquire();
        assertThat(session.load()).isEmpty();
        session.save(Sessions.full());
        assertThat(session.load()).contains(Sessions.full());
        session.release();
        assertThat(folder.resolve("a.session.new")).doesNotExist();
    }
}
