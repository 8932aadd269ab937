package dev.tl4j.samples.benchmarks.connections;

import dev.tl4j.testkit.LocalDc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A data center in a process of its own. Prints its port, then its heap in bytes for each line that it reads, until there are no more. */
final class Server {
    private Server() {}

    /**
     * Serves.
     *
     * @param arguments how many keys to know
     */
    public static void main(String[] arguments) throws IOException {
        try (LocalDc dc = LocalDc.builder()
                        .dcId(Keys.DC)
                        .key(Keys.SERVER)
                        .authKeys(Keys.authKeys(Integer.parseInt(arguments[0])))
                        .start();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(dc.port());
            while (in.readLine() != null) {
                System.out.println(ThisJvm.heap());
            }
        }
    }
}
