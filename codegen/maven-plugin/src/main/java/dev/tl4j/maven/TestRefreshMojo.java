package dev.tl4j.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/** What {@code refresh} does, for code that is generated from packages among the test sources. */
@Mojo(
        name = "test-refresh",
        defaultPhase = LifecyclePhase.PROCESS_TEST_RESOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class TestRefreshMojo extends BeforeCompiler {
    @Inject
    TestRefreshMojo(RepositorySystem repositories) {
        super(Scope.TEST, repositories);
    }
}
