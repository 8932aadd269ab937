package dev.tl4j.samples.benchmarks.loopback;

import dev.tl4j.tl.TlMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures throughput and latency and prints Markdown. */
public final class Loopback {
    private static final int ROUNDS = 5;
    private static final int SMALL_WINDOW = 256;
    private static final int PART_WINDOW = 8;

    private Loopback() {}

    /**
     * Measures.
     *
     * @param arguments how many seconds each of the rounds lasts; 3 if left out
     */
    public static void main(String[] arguments) throws InterruptedException {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 3;
        try (Pair pair = new Pair()) {
            System.out.println(
                    "| | per second | p50 | p99 | CPU per call, both sides | allocated per call, both sides |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
            oneByOne(pair, seconds);
            pipelined(pair, "small calls, " + SMALL_WINDOW + " under way", pair.small, SMALL_WINDOW, 0, seconds);
            pipelined(pair, "512 KiB parts up, 8 under way", pair.upload, PART_WINDOW, Pair.PART, seconds);
            pipelined(pair, "512 KiB parts down, 8 under way", pair.download, PART_WINDOW, Pair.PART, seconds);
        }
    }

    private static void oneByOne(Pair pair, double seconds) {
        Run.oneByOne(pair.client, pair.small, 2 * seconds);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            runs.add(Run.oneByOne(pair.client, pair.small, seconds));
        }
        System.out.printf(
                "| small calls, one at a time | %,.0f | %.0f µs | %.0f µs | %.0f µs | %,.0f B |%n",
                median(runs, Run::perSecond),
                median(runs, Run::median),
                median(runs, Run::p99),
                median(runs, Run::microsecondsPerCall),
                median(runs, Run::bytesPerCall));
    }

    private static void pipelined(Pair pair, String title, TlMethod<?> call, int window, int bytes, double seconds)
            throws InterruptedException {
        Run.pipelined(pair.client, call, window, 2 * seconds);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            runs.add(Run.pipelined(pair.client, call, window, seconds));
        }
        double rate = median(runs, Run::perSecond);
        String speed = bytes == 0 ? String.format("%,.0f", rate) : String.format("%.0f MB", rate * bytes / 1e6);
        System.out.printf(
                "| %s | %s | | | %.0f µs | %,.0f B |%n",
                title, speed, median(runs, Run::microsecondsPerCall), median(runs, Run::bytesPerCall));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(ROUNDS / 2);
    }
}
