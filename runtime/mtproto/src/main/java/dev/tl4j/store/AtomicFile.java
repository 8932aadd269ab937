package dev.tl4j.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that is replaced as a whole: whatever goes wrong, and when, either the old content or the new one is there. One process at a time
 * may do that, see {@link SessionLock}.
 */
final class AtomicFile {
    private final Path file;
    private final Path folder;
    private final Path fresh;
    private final Creator creator;

    /** Makes the file that the new content is written to; tests have one whose disk is full. */
    interface Creator {
        FileChannel create(Path file) throws IOException;
    }

    AtomicFile(Path file, Creator creator) {
        this.file = file;
        this.folder = Objects.requireNonNull(file.getParent());
        this.fresh = folder.resolve(file.getFileName() + ".new");
        this.creator = creator;
    }

    /** Writes beside the file, makes sure that it is on the disk, and only then lets it take the file's place. */
    void replace(byte[] content) throws IOException {
        Files.deleteIfExists(fresh); // left behind by a process that was killed
        try {
            try (FileChannel channel = creator.create(fresh)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e);
            throw e;
        }
        forceFolder();
    }

    void delete() throws IOException {
        if (Files.deleteIfExists(file)) {
            forceFolder();
        }
    }

    private void deleteAfter(Exception failure) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes the change of names last. Windows opens no folders, and needs none of this. */
    private void forceFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            System.getLogger(AtomicFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "this system does not flush folders", e);
        }
    }
}
