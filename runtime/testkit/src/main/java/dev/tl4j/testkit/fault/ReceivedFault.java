package dev.tl4j.testkit.fault;

import dev.tl4j.testkit.session.BadMsg;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a client's message instead of its being taken.
 *
 * @param complaint what the client is told; null for nothing
 */
public record ReceivedFault(@Nullable BadMsg complaint) {}
