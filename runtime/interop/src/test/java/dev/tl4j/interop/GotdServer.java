package dev.tl4j.interop;

import dev.tl4j.crypto.RsaKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** gotd's test server, built from src/test/go and run as a process of its own: a server for each of its transports. */
final class GotdServer implements AutoCloseable {
    private final Process process;
    private final Map<String, Address> addresses = new HashMap<>();
    private String version = "unknown";

    /** Where one transport is served, and the key to trust there. */
    record Address(int port, RsaKey key) {}

    GotdServer() throws IOException, InterruptedException {
        Path program = Path.of("target", "gotd-server").toAbsolutePath();
        Path sources = Path.of("src", "test", "go");
        Tool.GO.run(sources, Map.of(), "build", "-o", program.toString(), ".");
        process = new ProcessBuilder(program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = lines.readLine()) != null) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("version")) {
                version = words[1];
                return;
            }
            addresses.put(words[1], new Address(Integer.parseInt(words[2]), key(words[3])));
        }
        throw new IllegalStateException("gotd's server ended before it said where it listens");
    }

    private static RsaKey key(String der) {
        return RsaKey.parsePem("-----BEGIN RSA PUBLIC KEY-----\n" + der + "\n-----END RSA PUBLIC KEY-----\n");
    }

    String version() {
        return version;
    }

    Address address(String transport) {
        Address address = addresses.get(transport);
        if (address == null) {
            throw new IllegalArgumentException(
                    "transport: expected one of " + addresses.keySet() + ", got " + transport);
        }
        return address;
    }

    /** Ends the process, whose standard input ends with ours. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
