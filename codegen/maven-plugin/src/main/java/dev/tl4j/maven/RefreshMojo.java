package dev.tl4j.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Removes generated code when a schema, the processor, the compiler's configuration or the annotation changed, or when the last build did
 * not get to its end; the compiler, which comes next, generates it anew.
 */
@Mojo(
        name = "refresh",
        defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public class RefreshMojo extends BeforeCompiler {
    @Inject
    RefreshMojo(RepositorySystem repositories) {
        super(Scope.MAIN, repositories);
    }
}
