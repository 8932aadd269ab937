package dev.tl4j.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/** What {@code confirm} does, for {@code test-refresh}. */
@Mojo(
        name = "test-confirm",
        defaultPhase = LifecyclePhase.TEST_COMPILE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class TestConfirmMojo extends AfterCompiler {
    @Inject
    TestConfirmMojo(RepositorySystem repositories) {
        super(Scope.TEST, repositories);
    }
}
