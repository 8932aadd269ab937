package dev.tl4j.maven.refresh;

import dev.tl4j.maven.refresh.Workspace.SchemaFolder;
import java.io.IOException;
import java.nio.file.Files;

/** Deletes what a build made, and never what somebody wrote. */
final class Removal {
    private final Workspace workspace;
    private final Folder generated;
    private final Folder classes;

    Removal(Workspace workspace) {
        this.workspace = workspace;
        generated = new Folder(workspace.generated());
        classes = new Folder(workspace.classes());
    }

    void remove(Outputs outputs) throws IOException {
        for (String file : outputs.sources().keySet()) {
            generated.delete(file);
        }
        for (String file : outputs.classes().keySet()) {
            classes.delete(file);
        }
    }

    void removeClassFilesOfPackages() throws IOException {
        for (String file : AnnotatedPackages.in(workspace).classFiles()) {
            classes.delete(file);
        }
    }

    /** Maven copies resources and never deletes a copy: the processor would still find a schema that is gone. */
    void removeCopiesOfLostSchemas(Inputs former) throws IOException {
        for (SchemaFolder folder : workspace.schemaFolders()) {
            String prefix = InputDigests.name(workspace.root(), folder.folder()) + "/";
            for (String input : former.digests().keySet()) {
                if (input.startsWith(prefix)) {
                    String name = input.substring(prefix.length());
                    if (!isAnywhere(name)) {
                        Files.deleteIfExists(folder.copies().resolve(name));
                    }
                }
            }
        }
    }

    private boolean isAnywhere(String schema) {
        return workspace.schemaFolders().stream()
                .anyMatch(folder -> Files.exists(folder.folder().resolve(schema)));
    }
}
