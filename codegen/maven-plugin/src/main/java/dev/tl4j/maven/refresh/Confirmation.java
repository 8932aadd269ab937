package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** After the compiler: puts on record that the build got there, with what it read and what it left. */
public final class Confirmation {
    private final Workspace workspace;

    /** For a compilation. */
    public Confirmation(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Writes the record, if it changes.
     *
     * @param inputs as they were before the compiler read them: a schema that was saved since counts as changed
     * @return what the user should know
     */
    public Optional<String> run(Inputs inputs) throws IOException {
        if (!inputs.wantCode()) {
            Files.deleteIfExists(workspace.record());
            return Optional.empty();
        }
        Optional<FinishedBuild> last = FinishedBuild.read(workspace.record());
        if (last.isPresent() && last.get().reasonToRefresh(inputs, workspace).isEmpty()) {
            return Optional.empty();
        }
        Outputs outputs = Outputs.of(workspace);
        if (outputs.isEmpty()) {
            return Optional.of("nothing was generated: expected tl4j-codegen among the annotationProcessorPaths of"
                    + " maven-compiler-plugin");
        }
        new FinishedBuild(inputs, outputs).write(workspace.record());
        return Optional.empty();
    }
}
