package dev.tl4j.maven;

import dev.tl4j.maven.refresh.Confirmation;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;

/** {@link Confirmation} as a goal. */
abstract class AfterCompiler extends Goal {
    AfterCompiler(Scope scope, RepositorySystem repositories) {
        super(scope, repositories);
    }

    @Override
    final void run() throws IOException, MojoExecutionException {
        new Confirmation(workspace()).run(remembered()).ifPresent(warning -> getLog().warn("tl4j: " + warning));
    }
}
