package dev.tl4j.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files that only their owner may read and write. On POSIX file systems they are so from the moment of creation; where there are access
 * control lists, from before anything is written; elsewhere nothing can be done.
 */
final class OwnerOnly {
    private static final Set<PosixFilePermission> PERMISSIONS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private OwnerOnly() {}

    /** A new file, open for writing; there must not be one yet. */
    static FileChannel create(Path file) throws IOException {
        FileAttribute<?>[] attributes = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PERMISSIONS)}
                : new FileAttribute<?>[0];
        FileChannel channel = FileChannel.open(file, NEW, attributes);
        try {
            restrictList(file);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Takes from others what they may do with a file that came from elsewhere.
     *
     * @return whether others could read or write it
     */
    static boolean restrict(Path file) throws IOException {
        if (!isPosix(file) || PERMISSIONS.containsAll(Files.getPosixFilePermissions(file))) {
            return false;
        }
        Files.setPosixFilePermissions(file, PERMISSIONS);
        return true;
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrictList(Path file) throws IOException {
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list != null && Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
