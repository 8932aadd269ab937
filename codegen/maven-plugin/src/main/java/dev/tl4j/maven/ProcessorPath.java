package dev.tl4j.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The files of {@code annotationProcessorPaths}, found as maven-compiler-plugin finds them. */
final class ProcessorPath {
    private final RepositorySystem repositories;

    ProcessorPath(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** The jars, or in a build of several modules perhaps the folders of classes. */
    List<Path> files(CompilerSettings settings, MavenProject project, MavenSession session)
            throws MojoExecutionException {
        List<Dependency> dependencies = new ArrayList<>();
        for (Xpp3Dom path : settings.processorPaths()) {
            dependencies.add(new Dependency(artifact(path, project), "runtime"));
        }
        if (dependencies.isEmpty()) {
            return List.of();
        }
        CollectRequest request = new CollectRequest(dependencies, List.of(), project.getRemoteProjectRepositories());
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException("tl4j: annotationProcessorPaths: " + e.getMessage(), e);
        }
    }

    private static Artifact artifact(Xpp3Dom path, MavenProject project) throws MojoExecutionException {
        String group = child(path, "groupId").orElse("");
        String name = child(path, "artifactId").orElse("");
        String type = child(path, "type").orElse("jar");
        String classifier = child(path, "classifier").orElse("");
        Optional<String> version = child(path, "version").or(() -> managedVersion(project, group, name));
        if (version.isEmpty()) {
            throw new MojoExecutionException("tl4j: annotationProcessorPaths: expected a version of " + group + ":"
                    + name + " there or in dependencyManagement, got none");
        }
        return new DefaultArtifact(group, name, classifier, type, version.get());
    }

    private static Optional<String> child(Xpp3Dom path, String name) {
        return Optional.ofNullable(path.getChild(name)).map(Xpp3Dom::getValue).map(String::trim);
    }

    private static Optional<String> managedVersion(MavenProject project, String group, String name) {
        return Optional.ofNullable(project.getDependencyManagement()).stream()
                .flatMap(management -> management.getDependencies().stream())
                .filter(managed -> managed.getGroupId().equals(group)
                        && managed.getArtifactId().equals(name))
                .map(org.apache.maven.model.Dependency::getVersion)
                .findFirst();
    }
}
