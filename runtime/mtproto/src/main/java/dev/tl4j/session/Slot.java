package dev.tl4j.session;

/**
 * The place that a message is written for. Few calls care: {@code auth.bindTempAuthKey} names the session and its own id in what it
 * encrypts, and {@code invokeAfterMsg} the id of the call before.
 *
 * @param sessionId the session
 * @param messageId the message's own {@code msg_id}
 * @param afterMessageId the {@code msg_id} of the {@linkplain Call#after call before}, as long as that has no answer; else 0
 */
public record Slot(long sessionId, long messageId, long afterMessageId) {}
