package dev.tl4j.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** How maven-compiler-plugin is configured for a goal, as far as it matters for what is generated. */
final class CompilerSettings {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String PATH_OPTION = "-Atl4j.path=";

    /** The plugin's own and those of its executions. */
    private final List<Xpp3Dom> configurations = new ArrayList<>();

    private CompilerSettings() {}

    /**
     * Reads the effective POM.
     *
     * @param goal {@code compile} or {@code testCompile}
     */
    static CompilerSettings of(MavenProject project, String goal) {
        CompilerSettings settings = new CompilerSettings();
        Plugin plugin = project.getPlugin(COMPILER);
        if (plugin != null) {
            settings.add(plugin.getConfiguration());
            for (PluginExecution execution : plugin.getExecutions()) {
                if (execution.getGoals().contains(goal)) {
                    settings.add(execution.getConfiguration());
                }
            }
        }
        return settings;
    }

    private void add(@Nullable Object configuration) {
        if (configuration instanceof Xpp3Dom dom) {
            configurations.add(dom);
        }
    }

    /** All of it, to see that it changed. */
    String text() {
        return configurations.toString();
    }

    /** A parameter's value. */
    Optional<String> value(String parameter) {
        return configurations.stream()
                .flatMap(configuration -> Stream.of(configuration.getChildren(parameter)))
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** The elements of {@code annotationProcessorPaths}. */
    List<Xpp3Dom> processorPaths() {
        return configurations.stream()
                .flatMap(configuration -> Stream.of(configuration.getChildren("annotationProcessorPaths")))
                .flatMap(paths -> Stream.of(paths.getChildren()))
                .toList();
    }

    /** The folders of {@code -Atl4j.path}, in whichever element the option stands. */
    List<String> schemaPath() {
        return configurations.stream()
                .flatMap(CompilerSettings::values)
                .map(String::trim)
                .filter(value -> value.startsWith(PATH_OPTION))
                .flatMap(
                        value -> Stream.of(value.substring(PATH_OPTION.length()).split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> values(Xpp3Dom element) {
        return Stream.concat(
                Stream.ofNullable(element.getValue()),
                Stream.of(element.getChildren()).flatMap(CompilerSettings::values));
    }
}
