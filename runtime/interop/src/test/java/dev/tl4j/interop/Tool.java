package dev.tl4j.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A program of this machine that a stranger needs: node, npm, go. */
enum Tool {
    NODE("node", "--version"),
    NPM("npm", "--version"),
    GO("go", "version");

    private final String command;
    private final String versionArgument;

    Tool(String command, String versionArgument) {
        this.command = command;
        this.versionArgument = versionArgument;
    }

    /** What the tool says of its version. */
    String version() throws IOException, InterruptedException {
        return run(Path.of("."), Map.of(), versionArgument).strip();
    }

    /** The program, with arguments. */
    List<String> commandLine(String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    /**
     * Runs the program to its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it is not there, or fails; says what to install, or what it complained of
     */
    String run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("tl4j-interop", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(commandLine(arguments))
                    .directory(folder.toFile())
                    .redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            Process process = start(builder);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " " + arguments[0] + " ended with " + status + ": "
                        + Files.readString(complaints) + output);
            }
            return output;
        } finally {
            Files.delete(complaints);
        }
    }

    /** Starts the program, or says that it is missing. */
    Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the interop profile needs Node with npm and Go on the PATH; " + command + " cannot be started: "
                            + e.getMessage(),
                    e);
        }
    }
}
