/** What generated records' own equals and hashCode cost, beside those that Java gives to records. */
package dev.tl4j.samples.benchmarks.record;
