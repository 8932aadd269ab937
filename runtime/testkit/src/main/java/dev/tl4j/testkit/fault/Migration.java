package dev.tl4j.testkit.fault;

/** Why a call is sent to another data center. */
public enum Migration {
    PHONE,
    USER,
    NETWORK,
    FILE,
    STATS
}
