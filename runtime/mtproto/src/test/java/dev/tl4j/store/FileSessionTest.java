package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSessionTest {
    @TempDir
    private Path folder;

    @Test
    void keepsASessionFromOneRunToTheNext() {
        Path file = folder.resolve("a.session");
        FileSession first = acquired(file);
        assertThat(first.load()).isEmpty();
        first.save(Sessions.small());
        first.save(Sessions.full());
        first.release();

        FileSession second = acquired(file);
        assertThat(second.load()).contains(Sessions.full());
        second.clear();
        assertThat(second.load()).isEmpty();
        assertThat(file).doesNotExist();
        second.clear();
        second.release();
        assertThat(second).hasToString("FileSession[" + file + "]");
    }

    @Test
    void everyFileIsItsOwnersOnlyFromTheMomentOfCreation() throws IOException {
        Path file = folder.resolve("a.session");
        FileSession session = new FileSession(file, path -> {
            var channel = OwnerOnly.create(path);
            assertThat(permissions(path)).isEqualTo("rw-------");
            return channel;
        });
        session.acquire();
        session.save(Sessions.small());
        session.release();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(path -> assertThat(permissions(path))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void takesFromOthersWhatACopyGaveThem() throws IOException {
        Path file = saved();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        FileSession session = acquired(file);
        assertThat(session.load()).isPresent();
        assertThat(permissions(file)).isEqualTo("rw-------");
        session.release();
    }

    @Test
    void neverOverwritesOrRemovesWhatItCannotRead() throws IOException {
        Path file = folder.resolve("a.session");
        Files.write(file, "my diary".getBytes(StandardCharsets.UTF_8));
        FileSession session = acquired(file);
        assertThatThrownBy(session::load)
                .isInstanceOf(StoreException.class)
                .hasMessage("session file " + file + ": expected a session of tl4j, got another file");
        assertThatThrownBy(() -> session.save(Sessions.small())).isInstanceOf(StoreException.class);
        assertThatThrownBy(session::clear).isInstanceOf(StoreException.class);
        session.release();
        assertThat(file).hasContent("my diary");
        assertThat(folder.resolve("a.session.new")).doesNotExist();
    }

    @Test
    void saysWhenAFileIsFarTooLongOrCannotBeReached() throws IOException {
        Path file = folder.resolve("a.session");
        Files.write(file, new byte[(1 << 20) + 1]);
        FileSession session = acquired(file);
        assertThatThrownBy(session::load).hasMessageEndingWith("got a far longer file");
        session.release();
        FileSession nowhere = FileSession.at(folder.resolve("missing").resolve("a.session"));
        assertThatThrownBy(nowhere::acquire)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be locked");
    }

    @Test
    void isOfNoUseUntilItIsAcquired() {
        FileSession session = FileSession.at(folder.resolve("a.session"));
        assertThatThrownBy(session::load).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> session.save(Sessions.small())).isInstanceOf(IllegalStateException.class);
        session.release();
        session.acquire();
        assertThat(session.load()).isEmpty();
        session.release();
        assertThatThrownBy(session::load).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path file = saved();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        FileSession session = acquired(link);
        assertThatThrownBy(() -> acquired(file)).hasMessageContaining("in use by another client");
        session.save(Sessions.full());
        session.release();
        assertThat(link).isSymbolicLink();
        FileSession direct = acquired(file);
        assertThat(direct.load()).contains(Sessions.full());
        direct.release();
    }

    private Path saved() {
        Path file = folder.resolve("a.session");
        FileSession session = acquired(file);
        session.save(Sessions.small());
        session.release();
        return file;
    }

    private static FileSession acquired(Path file) {
        FileSession session = FileSession.at(file);
        session.acquire();
        return session;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
