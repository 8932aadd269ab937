package dev.tl4j.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tl4j.testkit.LocalDc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** GramJS, installed from src/test/node and run as a process of its own for each of its connections. */
final class GramJs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of("src", "test", "node");

    private final Path home = Path.of("target", "gramjs").toAbsolutePath();

    GramJs() throws IOException, InterruptedException {
        Files.createDirectories(home);
        for (String file : new String[] {"package.json", "gramjs.js"}) {
            Files.copy(SOURCES.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        // Nothing of it has to be compiled on this machine: what it would compile only makes it faster.
        Tool.NPM.run(
                home,
                Map.of(),
                "install",
                "--no-package-lock",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--omit=optional");
    }

    /** What GramJS is told about a data center. */
    static ObjectNode connection(LocalDc dc, String transport) {
        ObjectNode how = JSON.createObjectNode()
                .put("host", dc.host())
                .put("port", dc.port())
                .put("dc", dc.dcId())
                .put("transport", transport);
        how.putObject("key")
                .put("fingerprint", Long.toString(dc.publicKey().fingerprint()))
                .put("modulus", dc.publicKey().modulus().toString())
                .put("exponent", dc.publicKey().exponent().toString());
        return how;
    }

    /** Has it connect, sign in if it is told how, and call; gives what came out. */
    JsonNode run(ObjectNode how) throws IOException, InterruptedException {
        return JSON.readTree(Tool.NODE.run(home, Map.of(), "gramjs.js", how.toString()));
    }
}
