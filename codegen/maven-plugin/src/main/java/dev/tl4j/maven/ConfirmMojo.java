package dev.tl4j.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/** Puts on record, after the compiler, what the code was generated from: without it, {@code refresh} trusts nothing. */
@Mojo(
        name = "confirm",
        defaultPhase = LifecyclePhase.COMPILE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public class ConfirmMojo extends AfterCompiler {
    @Inject
    ConfirmMojo(RepositorySystem repositories) {
        super(Scope.MAIN, repositories);
    }
}
