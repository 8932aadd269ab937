package dev.tl4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session in a file, with the keys of all data centers. The file is readable by its owner only and as good as a password.
 *
 * <pre>{@code
 * TelegramClient.builder(schema).session(FileSession.at(Path.of("my.session")))
 * }</pre>
 *
 * <p>A file beside it, {@code my.session.lock}, keeps a second client out, in this process or another. A save replaces the file as a
 * whole: after a crash, or on a full disk, the one saved before is still there. A file that cannot be read is never overwritten; who does
 * not need it can move it away.
 */
public final class FileSession implements SessionStore {
    private static final System.Logger LOG = System.getLogger(FileSession.class.getName());

    /** A session has a few data centers of 300 bytes and their salts; what is far longer is another file. */
    private static final long MAX_SIZE = 1 << 20;

    private final Path given;
    private final AtomicFile.Creator creator;
    private @Nullable SessionLock lock;
    private @Nullable Path file;
    private boolean readable;

    FileSession(Path given, AtomicFile.Creator creator) {
        this.given = given;
        this.creator = creator;
    }

    /**
     * The session in a file, or a new one that will be kept there; nothing is touched before a client acquires it.
     *
     * @param file in a folder that exists
     */
    public static FileSession at(Path file) {
        return new FileSession(file, OwnerOnly::create);
    }

    @Override
    public synchronized void acquire() {
        if (lock != null) {
            throw new StoreException("session file " + given + ": in use by another client of this process");
        }
        try {
            Path real = real(given);
            lock = SessionLock.take(real);
            file = real;
            readable = false;
        } catch (IOException e) {
            throw failed("locked", e);
        }
    }

    /** Links are followed, so that one file under two names has one lock. */
    private static Path real(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            Path absolute = path.toAbsolutePath();
            Path folder = absolute.getParent();
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        }
    }

    @Override
    public synchronized Optional<SessionData> load() {
        Path held = held();
        try {
            if (!Files.exists(held)) {
                readable = true;
                return Optional.empty();
            }
            if (OwnerOnly.restrict(held)) {
                LOG.log(System.Logger.Level.WARNING, "session file {0}: others could read it, now they cannot", given);
            }
            if (Files.size(held) > MAX_SIZE) {
                throw new StoreException("expected a session of tl4j, got a far longer file");
            }
            SessionData session = SessionFormat.read(Files.readAllBytes(held));
            readable = true;
            return Optional.of(session);
        } catch (StoreException e) {
            throw new StoreException("session file " + given + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public synchronized void save(SessionData session) {
        AtomicFile replaced = new AtomicFile(readable(), creator);
        try {
            replaced.replace(SessionFormat.write(session));
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    @Override
    public synchronized void clear() {
        AtomicFile removed = new AtomicFile(readable(), creator);
        try {
            removed.delete();
        } catch (IOException e) {
            throw failed("removed", e);
        }
    }

    @Override
    public synchronized void release() {
        SessionLock taken = lock;
        lock = null;
        file = null;
        if (taken != null) {
            try {
                taken.release();
            } catch (IOException e) {
                throw failed("unlocked", e);
            }
        }
    }

    /** The file, which holds a session of ours or does not exist: what is anything else stays as it is. */
    private Path readable() {
        if (!readable) {
            load();
        }
        return held();
    }

    private Path held() {
        if (file == null) {
            throw new IllegalStateException("session file " + given + ": expected it to be acquired first");
        }
        return file;
    }

    private StoreException failed(String what, IOException reason) {
        return new StoreException("session file " + given + " cannot be " + what + ": " + reason, reason);
    }

    @Override
    public String toString() {
        return "FileSession[" + given + "]";
    }
}
