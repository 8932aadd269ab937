package dev.tl4j.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Which of a module's two compilations: that of its main sources or that of its tests. */
enum Scope {
    MAIN("compile", "generatedSourcesDirectory", "generated-sources/annotations", "src/main/tl") {
        @Override
        List<String> sourceRoots(MavenProject project) {
            return project.getCompileSourceRoots();
        }

        @Override
        List<Resource> resources(Build build) {
            return build.getResources();
        }

        @Override
        String classes(Build build) {
            return build.getOutputDirectory();
        }

        @Override
        boolean compilesAgainst(Artifact artifact) {
            return !Artifact.SCOPE_TEST.equals(artifact.getScope())
                    && !Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
        }
    },
    TEST("testCompile", "generatedTestSourcesDirectory", "generated-test-sources/test-annotations", "src/test/tl") {
        @Override
        List<String> sourceRoots(MavenProject project) {
            return project.getTestCompileSourceRoots();
        }

        @Override
        List<Resource> resources(Build build) {
            return build.getTestResources();
        }

        @Override
        String classes(Build build) {
            return build.getTestOutputDirectory();
        }

        @Override
        boolean compilesAgainst(Artifact artifact) {
            return true;
        }
    };

    private final String goal;
    private final String generatedParameter;
    private final String generatedDefault;
    private final String schemas;

    Scope(String goal, String generatedParameter, String generatedDefault, String schemas) {
        this.goal = goal;
        this.generatedParameter = generatedParameter;
        this.generatedDefault = generatedDefault;
        this.schemas = schemas;
    }

    /** The compiler's goal. */
    String goal() {
        return goal;
    }

    abstract List<String> sourceRoots(MavenProject project);

    abstract List<Resource> resources(Build build);

    /** The folder of class files. */
    abstract String classes(Build build);

    /** Whether the compiler sees a dependency. */
    abstract boolean compilesAgainst(Artifact artifact);

    /** Where the compiler writes generated sources. */
    Path generated(MavenProject project, CompilerSettings settings) {
        Path target = Path.of(project.getBuild().getDirectory());
        return settings.value(generatedParameter)
                .map(folder -> project.getBasedir().toPath().resolve(folder))
                .orElseGet(() -> target.resolve(generatedDefault));
    }

    /** Where schemas lie that are no resources. */
    String schemas() {
        return schemas;
    }
}
