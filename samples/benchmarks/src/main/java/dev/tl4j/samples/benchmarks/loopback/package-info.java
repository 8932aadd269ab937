/**
 * A client against {@link dev.tl4j.testkit.LocalDc} over the loopback interface, in one process: everything between a Java method call
 * and its answer, keys and sockets included.
 */
package dev.tl4j.samples.benchmarks.loopback;
