package dev.tl4j.testkit.cli;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A private key in a file: read if it is there, else made, readable for its owner only. */
final class KeyFile {
    private static final String OWNER_ONLY = "rw-------";

    private KeyFile() {}

    /**
     * The key in a file.
     *
     * @throws IOException if the file cannot be read or written
     * @throws CryptoException if there is something else in it
     */
    static RsaPrivateKey open(Path file, Randomness random) throws IOException {
        if (!Files.exists(file)) {
            create(file, RsaPrivateKey.generate(random));
        }
        // PEM is ASCII; whatever else there may be is text in this charset, so that the parser says what is wrong.
        return RsaPrivateKey.parsePem(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** Writes beside the file and renames, so that nobody ever reads half a key. */
    private static void create(Path file, RsaPrivateKey key) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new NoSuchFileException(file.toString(), null, "there is no such directory");
        }
        Path unfinished = Files.createTempFile(directory, ".key-", ".pem", ownerOnly());
        try {
            Files.writeString(unfinished, key.toPkcs1Pem());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Where files have no such permissions, a temporary file is private by the platform's own rules. */
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
