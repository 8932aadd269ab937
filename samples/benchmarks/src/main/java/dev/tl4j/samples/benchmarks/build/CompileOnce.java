package dev.tl4j.samples.benchmarks.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Runs javac once, in this JVM, and prints what it cost from the start of the JVM on: milliseconds, milliseconds of CPU, MiB. */
final class CompileOnce {
    private static final Path STATUS = Path.of("/proc/self/status");

    private CompileOnce() {}

    /**
     * Compiles.
     *
     * @param arguments those of javac
     */
    public static void main(String[] arguments) throws IOException {
        int outcome = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        if (outcome != 0) {
            System.exit(outcome);
        }
        long wall = ManagementFactory.getRuntimeMXBean().getUptime();
        long cpu =
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
        System.out.printf("%d %d %d%n", wall, cpu, peakMebibytes());
    }

    /** The most memory that the process had, as Linux tells it; elsewhere what the Java heap's parts had at their most. */
    private static long peakMebibytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                            .mapToLong(CompileOnce::peak)
                            .sum()
                    >> 20;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            String line = lines.filter(l -> l.startsWith("VmHWM:")).findFirst().orElse("VmHWM: 0 kB");
            return Long.parseLong(List.of(line.split("\\s+")).get(1)) >> 10;
        }
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
