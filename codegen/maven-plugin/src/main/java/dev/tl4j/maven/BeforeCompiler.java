package dev.tl4j.maven;

import dev.tl4j.maven.refresh.Inputs;
import dev.tl4j.maven.refresh.Refresh;
import dev.tl4j.maven.refresh.Workspace;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;

/** {@link Refresh} as a goal. */
abstract class BeforeCompiler extends Goal {
    BeforeCompiler(Scope scope, RepositorySystem repositories) {
        super(scope, repositories);
    }

    @Override
    final void run() throws IOException, MojoExecutionException {
        Workspace workspace = workspace();
        Inputs inputs = Inputs.of(workspace);
        new Refresh(workspace).run(inputs).ifPresent(reason -> getLog().info("tl4j: generating anew: " + reason));
        remember(inputs);
    }
}
