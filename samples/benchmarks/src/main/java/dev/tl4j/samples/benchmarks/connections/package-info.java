/**
 * What connections cost that do nothing: ten thousand clients of one process that are connected to a data center in another, and one that
 * cannot connect. {@code samples/benchmarks/connections.sh} measures both.
 */
package dev.tl4j.samples.benchmarks.connections;
