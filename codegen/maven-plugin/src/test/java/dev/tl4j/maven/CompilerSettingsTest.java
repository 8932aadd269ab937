package dev.tl4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

class CompilerSettingsTest {
    private final Plugin plugin = new Plugin();

    private CompilerSettings settings(String goal) {
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId("maven-compiler-plugin");
        Build build = new Build();
        build.addPlugin(plugin);
        Model model = new Model();
        model.setBuild(build);
        return CompilerSettings.of(new MavenProject(model), goal);
    }

    private static Xpp3Dom xml(String text) {
        try {
            return Xpp3DomBuilder.build(new StringReader("<configuration>" + text + "</configuration>"));
        } catch (XmlPullParserException | IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private void execution(String goal, String configuration) {
        PluginExecution execution = new PluginExecution();
        execution.setId("default-" + goal);
        execution.addGoal(goal);
        execution.setConfiguration(xml(configuration));
        plugin.addExecution(execution);
    }

    @Test
    void thereMayBeNone() {
        CompilerSettings settings = CompilerSettings.of(new MavenProject(), "compile");
        assertThat(settings.processorPaths()).isEmpty();
        assertThat(settings.schemaPath()).isEmpty();
        assertThat(settings.value("generatedSourcesDirectory")).isEmpty();
    }

    @Test
    void theSchemaPathMayStandInAnyElement() {
        plugin.setConfiguration(xml("<compilerArgs><arg>-Xlint</arg><arg>-Atl4j.path=a" + File.pathSeparator
                + "b</arg></compilerArgs><compilerArgument>-Atl4j.path=c</compilerArgument>"));
        assertThat(settings("compile").schemaPath()).containsExactly("a", "b", "c");
    }

    @Test
    void anExecutionCountsForItsGoal() {
        plugin.setConfiguration(xml(
                "<annotationProcessorPaths><path><artifactId>a</artifactId></path>" + "</annotationProcessorPaths>"));
        execution("compile", "<annotationProcessorPaths><path/></annotationProcessorPaths>");
        execution("testCompile", "<generatedTestSourcesDirectory>there</generatedTestSourcesDirectory>");
        CompilerSettings main = settings("compile");
        assertThat(main.processorPaths()).hasSize(2);
        assertThat(main.value("generatedTestSourcesDirectory")).isEmpty();
        CompilerSettings tests = settings("testCompile");
        assertThat(tests.processorPaths()).hasSize(1);
        assertThat(tests.value("generatedTestSourcesDirectory")).hasValue("there");
    }

    @Test
    void theTextChangesWithTheSettings() {
        plugin.setConfiguration(xml("<release>17</release>"));
        String before = settings("compile").text();
        plugin.setConfiguration(xml("<release>21</release>"));
        assertThat(settings("compile").text()).isNotEqualTo(before);
    }
}
