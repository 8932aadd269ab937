package dev.tl4j.samples.benchmarks.build;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one compilation cost.
 *
 * @param wall milliseconds from the start of its JVM
 * @param cpu milliseconds that its threads ran
 * @param memory MiB that its process had at most
 */
record Cost(long wall, long cpu, long memory) {
    /** From the line that {@link CompileOnce} prints. */
    static Cost parse(String line) {
        String[] words = line.split(" ", -1);
        return new Cost(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    /** The middle one by a figure; of an even number the lower. */
    static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
        List<Long> sorted = costs.stream()
                .map(figure::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** The smallest by a figure. */
    static long least(List<Cost> costs, ToLongFunction<Cost> figure) {
        return costs.stream().mapToLong(figure).min().orElseThrow();
    }
}
