package dev.tl4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells users to put into their builds is what the tests build with. */
class ReadmeTest {
    private static final Pattern XML = block("xml");
    private static final Pattern SH = block("sh");

    /** A class of each jar that the command names. */
    private static final Map<String, String> JARS = Map.of(
            "lib/tl4j-codegen.jar", "dev.tl4j.codegen.TlProcessor",
            "lib/tl4j-schema.jar", "dev.tl4j.schema.SchemaReader",
            "lib/javapoet.jar", "com.palantir.javapoet.JavaFile",
            "lib/tl4j-tl.jar", "dev.tl4j.GenerateTl",
            "lib/jspecify.jar", "org.jspecify.annotations.NullMarked");

    private static Pattern block(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    }

    private static List<String> blocks(Pattern pattern, String word) throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        return pattern.matcher(readme)
                .results()
                .map(match -> match.group(1))
                .filter(block -> block.contains(word))
                .toList();
    }

    @Test
    void thePluginsSnippetIsInThePomOfTheDownstreamBuilds() throws IOException {
        List<String> snippets = blocks(XML, "tl4j-maven-plugin");
        assertThat(snippets).hasSize(1);
        String snippet = snippets.get(0);
        assertThat(snippet.lines().count()).isLessThanOrEqualTo(10);
        String pom = Files.readString(Path.of("src/it/sdk/pom.xml"));
        assertThat(withoutSpace(pom)).contains(withoutSpace(snippet.replace("0.1.0-SNAPSHOT", "@project.version@")));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell's command")
    void theCommandForJavacCompiles(@TempDir Path folder) throws Exception {
        List<String> commands = blocks(SH, "-processorpath");
        assertThat(commands).hasSize(1);
        String command = commands.get(0);
        for (Map.Entry<String, String> jar : JARS.entrySet()) {
            assertThat(command).contains(jar.getKey());
            command = command.replace(jar.getKey(), "'" + locationOf(jar.getValue()) + "'");
        }
        write(folder.resolve("src/main/tl/shop.tl"), "item name:string = Item;");
        write(
                folder.resolve("src/main/java/acme/package-info.java"),
                "@dev.tl4j.GenerateTl(schema = \"shop.tl\", name = \"Shop\")\npackage acme;\n");
        write(folder.resolve("src/main/java/acme/User.java"), "package acme;\n\nrecord User(Item item) {}\n");
        Path log = folder.resolve("log");
        ProcessBuilder shell = new ProcessBuilder("sh", "-ec", command).directory(folder.toFile());
        Path java = Path.of(System.getProperty("java.home"), "bin");
        shell.environment().merge("PATH", java.toString(), (path, bin) -> bin + File.pathSeparator + path);
        shell.redirectErrorStream(true).redirectOutput(log.toFile());
        assertThat(shell.start().waitFor()).as(() -> read(log)).isZero();
        assertThat(folder.resolve("target/generated/acme/Item.java")).isRegularFile();
        assertThat(folder.resolve("target/classes/acme/Shop.class")).isRegularFile();
    }

    private static Path locationOf(String type) throws ReflectiveOperationException, URISyntaxException {
        return Path.of(Class.forName(type)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
