package dev.tl4j.samples.benchmarks.record;

/** The yardstick for {@code PeerUser}: a record with what Java gives to it. */
record PlainPeer(long userId) {}
