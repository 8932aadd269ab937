package dev.tl4j.samples.benchmarks.connections;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;

/** This process, as the JVM measures it. */
final class ThisJvm {
    private static final int COLLECTIONS = 4;

    private ThisJvm() {}

    /** The heap in use after garbage collection, in bytes. */
    static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** The share of one core that the process uses in so many seconds to come, from 0 on. */
    static double load(int seconds) throws InterruptedException {
        OperatingSystemMXBean system =
                Objects.requireNonNull(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class));
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        Thread.sleep(1000L * seconds);
        return (double) (system.getProcessCpuTime() - cpu) / (System.nanoTime() - began);
    }
}
