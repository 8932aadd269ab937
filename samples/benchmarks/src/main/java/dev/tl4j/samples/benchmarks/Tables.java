package dev.tl4j.samples.benchmarks;

import java.util.Collection;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs JMH benchmarks and prints Markdown: the median of the samples, which a busy machine disturbs least, the least, and what each
 * call allocates.
 */
public final class Tables {
    private static final double MEDIAN = 50;

    private Tables() {}

    /**
     * Runs.
     *
     * @param arguments regular expressions that say which benchmarks
     */
    public static void main(String[] arguments) throws RunnerException {
        for (String pattern : arguments) {
            OptionsBuilder options = new OptionsBuilder();
            options.include(pattern).addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT);
            print(new Runner(options.build()).run());
        }
    }

    private static void print(Collection<RunResult> results) {
        System.out.println("| | median µs | least µs | bytes allocated |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (RunResult result : results) {
            Statistics samples = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "| %s | %.3f | %.3f | %,.0f |%n",
                    name(result.getParams()), samples.getPercentile(MEDIAN), samples.getMin(), allocated(result));
        }
        System.out.println();
    }

    private static String name(BenchmarkParams params) {
        String name = params.getBenchmark();
        return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
                + params.getParamsKeys().stream()
                        .map(key -> " " + params.getParam(key))
                        .collect(Collectors.joining());
    }

    @SuppressWarnings("rawtypes") // as JMH gives them
    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(0);
    }
}
