package dev.tl4j.maven.refresh;

import java.nio.file.Path;
import java.util.List;

/**
 * What one compilation of a module, of its main sources or of its tests, reads and writes.
 *
 * @param root the module's folder, for names in messages
 * @param sourceRoots folders of handwritten sources
 * @param schemaFolders where the module has its own schemas
 * @param dependencies jars and folders of classes that the sources are compiled against; they may hold schemas
 * @param processors jars and folders of classes of the processor path
 * @param settings the compiler's settings as text
 * @param generated the folder of generated sources
 * @param classes the folder of class files
 * @param record the file that remembers the last finished build
 */
public record Workspace(
        Path root,
        List<Path> sourceRoots,
        List<SchemaFolder> schemaFolders,
        List<Path> dependencies,
        List<Path> processors,
        String settings,
        Path generated,
        Path classes,
        Path record) {

    /**
     * A folder with schemas of the module's own.
     *
     * @param copies where the build copies its files to, for the processor to find: the folder of class files or one within; the folder
     *     itself if they are not copied
     */
    public record SchemaFolder(Path folder, Path copies) {
        /** A folder in which the processor itself looks. */
        public static SchemaFolder read(Path folder) {
            return new SchemaFolder(folder, folder);
        }
    }
}
