/** How fast the crypto is beside what limits it: the JDK's own AES, calls of a cipher per block, and {@code modPow}. */
package dev.tl4j.samples.benchmarks.crypto;
