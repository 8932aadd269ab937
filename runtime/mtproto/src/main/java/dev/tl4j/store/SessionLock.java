package dev.tl4j.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a session file, held by one client of one process. The operating system gives it back when the process ends, however it
 * ends. The lock is on a file of its own, since the session file is replaced again and again; that file stays, as to remove it would let
 * two processes lock two files of one name.
 */
final class SessionLock {
    /** Far behind the text, as some systems forbid others to read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_PID = 20;

    /**
     * The locks of this process. They must be asked before the file is opened: closing any channel to a file gives back the process's locks
     * on it, with POSIX.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private SessionLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreException if somebody else has it
     */
    static SessionLock take(Path file) throws IOException {
        Path path = existing(file.resolveSibling(file.getFileName() + ".lock"));
        if (!HELD.add(path)) {
            throw new StoreException("session file " + file + ": in use by another client of this process");
        }
        try {
            return open(file, path);
        } catch (IOException | RuntimeException e) {
            HELD.remove(path);
            throw e;
        }
    }

    private static Path existing(Path path) throws IOException {
        try {
            OwnerOnly.create(path).close();
        } catch (FileAlreadyExistsException e) {
            return path.toRealPath();
        }
        return path.toRealPath();
    }

    private static SessionLock open(Path file, Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new StoreException("session file " + file + ": in use by another process" + holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new SessionLock(path, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StoreException("session file " + file + ": in use by another copy of tl4j in this process", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Who has it, as that process has noted down. */
    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_PID);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return pid.matches("[0-9]+") ? " (" + pid + ")" : "";
    }

    /** Gives the lock back. */
    void release() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(path);
        }
    }
}
