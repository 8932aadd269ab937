package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLockTest {
    @TempDir
    private Path folder;

    @Test
    void twoClientsOfOneProcessCannotHaveOneSession() {
        Path file = folder.resolve("a.session");
        FileSession first = FileSession.at(file);
        first.acquire();
        FileSession second = FileSession.at(file);
        for (FileSession other : new FileSession[] {first, second}) {
            assertThatThrownBy(other::acquire)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("session file " + file + ": in use by another client of this process");
        }
        second.release();
        assertThatThrownBy(second::acquire).isInstanceOf(StoreException.class);
        first.release();
        second.acquire();
        second.release();
    }

    @Test
    void twoProcessesCannotHaveOneSession() throws IOException, InterruptedException {
        Path file = folder.resolve("a.session");
        FileSession here = FileSession.at(file);
        here.acquire();
        // A refused client of this process must not cost the lock either: the system drops it when any handle to the
        // file is closed.
        assertThatThrownBy(() -> FileSession.at(file).acquire()).isInstanceOf(StoreException.class);
        try (Other other = new Other(file)) {
            assertThat(other.says())
                    .isEqualTo("session file " + file + ": in use by another process ("
                            + ProcessHandle.current().pid() + ")");
        }
        here.release();

        try (Other other = new Other(file)) {
            assertThat(other.says()).isEqualTo("acquired");
            assertThatThrownBy(here::acquire)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("session file " + file + ": in use by another process (" + other.process.pid() + ")");
            other.process.destroyForcibly().waitFor();
            here.acquire();
            here.release();
        }
    }

    /** A second Java process that wants the session, and keeps it until it is told or killed. */
    private static final class Other implements AutoCloseable {
        final Process process;
        private final BufferedReader out;

        Other(Path file) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String classPath = "target/classes" + File.pathSeparator + "target/test-classes";
            process = new ProcessBuilder(
                            java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Holder.class.getName(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        String says() throws IOException {
            return out.readLine();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try {
                FileSession.at(Path.of(args[0])).acquire();
                System.out.println("acquired");
                System.out.println(System.in.read());
            } catch (StoreException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
