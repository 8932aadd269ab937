/**
 * What a build costs: javac alone on sources that are generated already, javac with a processor that only copies them, javac with
 * tl4j. Every compilation has a JVM of its own, as in a build, and the kinds take turns, so that a busy machine is unfair to all alike.
 */
package dev.tl4j.samples.benchmarks.build;
