package dev.tl4j.samples.benchmarks.loopback;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What this process has used so far: its threads, its data center's and its client's.
 *
 * @param cpu seconds
 * @param allocated bytes, by threads that still live
 */
record Use(double cpu, long allocated) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Use soFar() {
        long bytes = Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(allocated -> allocated > 0)
                .sum();
        return new Use(SYSTEM.getProcessCpuTime() / 1e9, bytes);
    }

    /** What was used since then. */
    Use since(Use then) {
        return new Use(cpu - then.cpu, allocated - then.allocated);
    }
}
