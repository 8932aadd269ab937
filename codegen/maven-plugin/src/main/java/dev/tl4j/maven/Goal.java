package dev.tl4j.maven;

import dev.tl4j.maven.refresh.Inputs;
import dev.tl4j.maven.refresh.Workspace;
import dev.tl4j.maven.refresh.Workspace.SchemaFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What the goals have in common: they look at the same files. */
abstract class Goal extends AbstractMojo {
    /** The processor, if it is among the dependencies and not in a path of its own. */
    private static final Set<String> PROCESSOR = Set.of("tl4j-codegen", "tl4j-schema");

    private final Scope scope;
    private final ProcessorPath processorPath;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Leaves everything as it is. */
    @Parameter(property = "tl4j.skip", defaultValue = "false")
    private boolean skip;

    Goal(Scope scope, RepositorySystem repositories) {
        this.scope = scope;
        processorPath = new ProcessorPath(repositories);
    }

    @Override
    public final void execute() throws MojoExecutionException {
        if (skip) {
            return;
        }
        try {
            run();
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "tl4j: cannot look at the generated code and what it is made from: " + e, e);
        }
    }

    abstract void run() throws IOException, MojoExecutionException;

    final Workspace workspace() throws MojoExecutionException {
        CompilerSettings settings = CompilerSettings.of(project, scope.goal());
        Path root = project.getBasedir().toPath();
        Path target = Path.of(project.getBuild().getDirectory());
        List<Path> processors = new ArrayList<>(processorPath.files(settings, project, session));
        List<Path> dependencies = new ArrayList<>();
        if (scope == Scope.TEST) {
            dependencies.add(Path.of(Scope.MAIN.classes(project.getBuild())));
        }
        for (Artifact artifact : project.getArtifacts()) {
            if (scope.compilesAgainst(artifact) && artifact.getFile() != null) {
                boolean processor = PROCESSOR.contains(artifact.getArtifactId());
                (processor ? processors : dependencies).add(artifact.getFile().toPath());
            }
        }
        return new Workspace(
                root,
                scope.sourceRoots(project).stream().map(Path::of).toList(),
                schemaFolders(settings),
                dependencies,
                processors,
                settings.text(),
                scope.generated(project, settings),
                Path.of(scope.classes(project.getBuild())),
                target.resolve("tl4j").resolve(scope.goal() + ".lst"));
    }

    private List<SchemaFolder> schemaFolders(CompilerSettings settings) {
        Path root = project.getBasedir().toPath();
        Path classes = Path.of(scope.classes(project.getBuild()));
        List<SchemaFolder> folders = new ArrayList<>();
        for (Resource resource : scope.resources(project.getBuild())) {
            String within = resource.getTargetPath() == null ? "" : resource.getTargetPath();
            folders.add(new SchemaFolder(root.resolve(resource.getDirectory()), classes.resolve(within)));
        }
        settings.schemaPath().forEach(folder -> folders.add(SchemaFolder.read(root.resolve(folder))));
        folders.add(SchemaFolder.read(root.resolve(scope.schemas())));
        return folders.stream().distinct().toList();
    }

    /** Leaves the inputs for the goal that comes after the compiler. */
    final void remember(Inputs inputs) {
        context().put(scope, inputs);
    }

    /** What {@link #remember} left in this build. */
    final Inputs remembered() throws MojoExecutionException {
        if (context().get(scope) instanceof Inputs inputs) {
            return inputs;
        }
        throw new MojoExecutionException(
                "tl4j: confirm: expected the goal refresh to run before the compiler in the same build, it did not");
    }

    /** Maven keeps it for a build, a plugin and a module. */
    @SuppressWarnings("unchecked")
    private Map<Object, Object> context() {
        return getPluginContext();
    }
}
