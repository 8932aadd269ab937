package dev.tl4j.testkit.fault;

/**
 * Something that a fault could happen to.
 *
 * @param connection the number of the connection, 1 for the first that the data center accepted
 * @param authKeyId the key, 0 where there is none yet
 * @param method the id of the method that is called, 0 if it is no call
 */
public record FaultEvent(int connection, long authKeyId, int method) {}
