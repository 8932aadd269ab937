package dev.tl4j.samples.login;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the person sits.
 *
 * @param console the terminal; null if there is none, as in a pipe
 * @param in what is read from instead of it
 */
record Terminal(@Nullable Console console, BufferedReader in, PrintWriter out) {
    /** Whether colours and cursors mean something here. */
    boolean isReal() {
        return console != null;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Asks for a line; null at the end of the input. */
    @Nullable
    String ask(String question) {
        out.print(question);
        out.flush();
        try {
            return console == null ? in.readLine() : console.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for something that is not shown while it is typed; null at the end of the input. */
    char @Nullable [] askSecretly(String question) {
        if (console != null) {
            return console.readPassword("%s", question);
        }
        String line = ask(question);
        return line == null ? null : line.toCharArray();
    }
}
