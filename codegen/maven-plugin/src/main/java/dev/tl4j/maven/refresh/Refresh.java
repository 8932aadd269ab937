package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.util.Optional;

/**
 * Before the compiler: removes generated code that is not what the schemas say now. JDK 17's javac fails with a NullPointerException
 * where it meets class files of the records that it is to compile, and maven-compiler-plugin sees no change in a schema. So both the
 * sources and their class files go, and the class file of each annotated package, whose absence makes that plugin compile.
 */
public final class Refresh {
    private final Workspace workspace;

    /** For a compilation. */
    public Refresh(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Removes what has to be generated anew.
     *
     * @param inputs those of now
     * @return why, for the user; empty if all is as the last build left it
     */
    public Optional<String> run(Inputs inputs) throws IOException {
        Optional<FinishedBuild> last = FinishedBuild.read(workspace.record());
        Optional<String> reason =
                last.isPresent() ? last.get().reasonToRefresh(inputs, workspace) : reasonWithoutRecord(inputs);
        if (reason.isPresent()) {
            Removal removal = new Removal(workspace);
            if (last.isPresent()) {
                removal.remove(last.get().outputs());
                removal.removeCopiesOfLostSchemas(last.get().inputs());
            }
            removal.remove(Outputs.of(workspace));
            removal.removeClassFilesOfPackages();
        }
        return reason;
    }

    private Optional<String> reasonWithoutRecord(Inputs inputs) throws IOException {
        return inputs.wantCode() && !Outputs.of(workspace).isEmpty()
                ? Optional.of("no finished build is on record")
                : Optional.empty();
    }
}
