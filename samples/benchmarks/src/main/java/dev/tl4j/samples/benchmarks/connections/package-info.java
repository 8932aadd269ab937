/**
 * What connections cost that do nothing: ten thousand clients of one process that are connected to a data center in another, and one that
 * cannot connect. {@code samples/benchmarks/connections.sh} measures both.
 *
 * <p>Two shared cores, Java 17: a client 18 kB of heap, with its socket, session and salts; 9 threads in all, for one client as for ten
 * thousand; 2% of a core while all are idle, 0.1% while one cannot connect.
 */
package dev.tl4j.samples.benchmarks.connections;
