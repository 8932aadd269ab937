/**
 * How fast generated code reads and writes: JMH benchmarks over one realistic answer, {@link dev.tl4j.samples.benchmarks.MessageHistory},
 * each beside a {@linkplain dev.tl4j.samples.benchmarks.flat codec written by hand} that does the same work, so that the ratio tells
 * what generation costs on whatever machine it runs.
 */
package dev.tl4j.samples.benchmarks;
